// The grammars of names: each proposes candidates for one paragraph. A choice among them is made in
// choose.h.
#ifndef NEWSGRAPH_EXTRACT_NAMES_PROPOSE_H_
#define NEWSGRAPH_EXTRACT_NAMES_PROPOSE_H_

#include <vector>

#include "extract/names/candidate.h"
#include "extract/names/home.h"
#include "extract/names/paragraph.h"

namespace newsgraph {

using Candidates = std::vector<Candidate>;

// Personal names, as the segmenter found them.
void ProposePersons(const Paragraph& paragraph, const KnownNames& known, Candidates* out);

// Administrative divisions by name, villages and communities with them.
void ProposeDivisions(const Paragraph& paragraph, const Home& home, Candidates* out);

// Bodies: division or level or a name of its own, then an organ or an ending (区 + 教育局, 云溪 +
// 茶业), and units of them (县人民医院 + 产科).
void ProposeBodies(const Paragraph& paragraph, const Home& home, Candidates* out);

// Roads, squares, estates, venues, monuments and the like by their endings.
void ProposePlaces(const Paragraph& paragraph, const Home& home, Candidates* out);

// Events, works and programmes by their endings, counted works (34栋老旧住宅改造提升) among them.
void ProposeProjects(const Paragraph& paragraph, const Home& home, Candidates* out);

// What stands in quotation marks or book title marks: 《…报》, “…节”, and quoted words that a
// statement may turn out to be about.
void ProposeQuoted(const Paragraph& paragraph, const Home& home, Candidates* out);

// Names that show themselves only as items of a list with a common noun behind it:
// 甲咖啡、乙咖啡等品牌.
void ProposeListed(const Paragraph& paragraph, const Home& home, Candidates* out);

// Names of doctrines, which are no names of what they are called after.
void ProposeDoctrines(const Paragraph& paragraph, Candidates* out);

// Common nouns for what was named before: 该公司, 学校, 活动.
void ProposeGeneric(const Paragraph& paragraph, Candidates* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_PROPOSE_H_
