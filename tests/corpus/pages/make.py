#!/usr/bin/env python3
"""Sets the pages of *.json as their readers may have them: make.py, with Debian's weasyprint and qpdf.

For page.json it writes beside it
    page.txt           UTF-8, the columns hard-wrapped as in a text dump, with page.txt's issue in its head alone
    page.gb18030.txt   the same in GB18030
    page.html          an article page with what such pages have besides: menus, related stories, a footer
    page.pdf           a newspaper page of three columns
and locked.pdf, which has a password. The texts are invented. What it wrote is kept in the repository, so that tests need
no typesetter.
"""
import html
import json
import pathlib
import subprocess

import weasyprint

HERE = pathlib.Path(__file__).resolve().parent
COLUMN = 20  # characters
# What may not begin a line, or end it.
NOT_FIRST = "，。、；：？！”’）》"
NOT_LAST = "“‘（《"

STYLE = """
@page { size: 270mm 370mm; margin: 14mm }
body { font: 10pt/1.5 "WenQuanYi Micro Hei"; margin: 0 }
.head { border-bottom: 1pt solid; margin-bottom: 5mm }
.story { margin-bottom: 7mm }
.text { columns: 3; column-gap: 8mm; text-align: justify }
.row { display: table; width: 100%; border-spacing: 0 }
.wide, .narrow { display: table-cell; vertical-align: top }
.wide { width: 160mm; padding-right: 8mm }
.wide .text { columns: 2 }
.narrow .text { columns: 1 }
h1 { font-size: 26pt; margin: 0; text-align: center } h2 { font-size: 18pt; margin: 0; text-align: center }
h3 { font-size: 14pt; margin: 0 0 2mm; text-align: center; font-weight: normal }
p { margin: 0; text-indent: 2em }
.foot { border-top: 1pt solid; font-size: 8pt }
"""


def long_date(page):
    year, month, day = (int(part) for part in page["date"].split("-"))
    return f"{year}年{month}月{day}日"


def wrap(paragraph):
    """The lines of a column of text."""
    rest, lines = "　　" + paragraph, []
    while len(rest) > COLUMN:
        cut = COLUMN
        while rest[cut] in NOT_FIRST or rest[cut - 1] in NOT_LAST:
            cut -= 1
        lines.append(rest[:cut])
        rest = rest[cut:]
    return lines + [rest]


def text_of(page):
    lines = [f"第{page['page']}版　{page['section']}　　　{page['paper']}", long_date(page) + "　星期五", ""]
    for story in page["stories"]:
        lines += story["headline"]
        for paragraph in story["paragraphs"]:
            lines += wrap(paragraph)
        lines.append("")
    return "\n".join(lines + ["责任编辑：言午　版式：白川　校对：木子"]) + "\n"


def paragraphs_of(story):
    return "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in story["paragraphs"])


def html_of(page):
    stories = "\n".join(
        "<div class=\"article\">\n" + "\n".join(f"<h2>{line}</h2>" for line in story["headline"]) +
        f"\n{paragraphs_of(story)}\n</div>" for story in page["stories"])
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{page['paper']} {page['section']}</title>
<meta name="pubdate" content="{page['date']} 06:00">
<meta property="og:site_name" content="{page['paper']}">
<script>var page = "<p>本报讯</p>";</script>
</head>
<body>
<div class="top-nav"><a href="/">首页</a> <a href="/1">要闻</a> <a href="/2">民生</a></div>
<div id="content">
{stories}
</div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/3">区图书馆端午不闭馆</a></li>
<li><a href="/4">玲珑街道办起夜校</a></li></ul></div>
<p><a href="/5">上一版</a></p>
<footer><p>版权所有 苕溪晨报社</p></footer>
</body>
</html>
"""


def pdf_of(page):
    def story(index, level, place=""):
        one = page["stories"][index]
        subtitles = "".join(f"<h3>{line}</h3>" for line in one["headline"][1:])
        return (f'<div class="story {place}"><h{level}>{one["headline"][0]}</h{level}>{subtitles}'
                f'<div class="text">{paragraphs_of(one)}</div></div>')

    body = (f'<div class="head">第{page["page"]}版　{page["section"]}　　{page["paper"]}　　{long_date(page)}　星期五</div>' +
            story(0, 1) + f'<div class="row">{story(1, 2, "wide")}{story(2, 2, "narrow")}</div>' +
            '<div class="foot">责任编辑：言午　版式：白川　校对：木子</div>')
    return f"<html><head><title>{page['paper']}</title><style>{STYLE}</style></head><body>{body}</body></html>"


def main():
    for source in sorted(HERE.glob("*.json")):
        page = json.loads(source.read_text(encoding="utf-8"))
        text = text_of(page)
        source.with_suffix(".txt").write_text(text, encoding="utf-8")
        source.with_suffix(".gb18030.txt").write_bytes(text.encode("gb18030"))
        source.with_suffix(".html").write_text(html_of(page), encoding="utf-8")
        pdf = source.with_suffix(".pdf")
        weasyprint.HTML(string=pdf_of(page)).write_pdf(pdf)
        subprocess.run(["qpdf", "--encrypt", "user", "owner", "256", "--", pdf, HERE / "locked.pdf"], check=True)


if __name__ == "__main__":
    main()
