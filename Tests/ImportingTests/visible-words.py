#!/usr/bin/env python3
"""Prints the words of a book, page, document or text as JSON: those of its text in order, and those of its
notes. It shares nothing with Kan: tests compare what Kan reads with what this finds.

    visible-words.py FILE [ENCODING]
"""
import html
import html.parser
import itertools
import json
import posixpath
import re
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree as tree
import zipfile

SILENT = {"head", "title", "script", "style", "template", "noscript", "input", "button", "rp", "audio", "video"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "area", "base", "embed", "source", "track"}
NOTES = {"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote", "duokan-footnote-item"}
INLINE = {"a", "b", "i", "em", "strong", "span", "sup", "sub", "code", "del", "u", "small", "q", "cite", "ruby", "rt",
          "rb", "rtc", "wbr"}
MARKS = {"noteref", "doc-noteref", "duokan-footnote"}


def words(text):
    # A soft hyphen and the marks of letters stand inside a word.
    figures = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789", "\xad")
    bare = "".join(letter for letter in text.translate(figures) if not unicodedata.category(letter).startswith("M"))
    return re.findall(r"[^\W_]+", bare)


class Page(html.parser.HTMLParser):
    """What a reader of a page sees, and apart from it what stands in notes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.notes, self.open, self.readings = [], [], [], []
        self.unseen, self.begun = set(), 0

    def names(self, attributes):
        said = " ".join(attributes.get(name) or "" for name in ("epub:type", "role", "class"))
        return set(said.lower().split())

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        names = self.names(attributes)
        style = (attributes.get("style") or "").replace(" ", "")
        contents = tag == "nav" and names & {"toc", "landmarks", "page-list", "doc-toc", "doc-pagelist"}
        leads = any(note for _, _, note in self.open) and not "".join(self.notes[self.begun:]).strip()
        hidden = (tag in SILENT or tag == "sup" and leads or "hidden" in attributes or "display:none" in style or contents
                  or names & MARKS or names & self.unseen or names & {"pagebreak", "doc-pagebreak"})
        if tag == "math" and (attributes.get("alttext") or "").strip():
            self.put(attributes["alttext"])
            hidden = True
        if tag in ("img", "image") and not hidden and not self.is_hidden():
            self.put(" " + (attributes.get("alt") or "") + " ")
        if names & NOTES:
            self.begun = len(self.notes)
        if tag not in VOID:
            self.open.append((tag, bool(hidden), bool(names & NOTES)))
        if tag not in INLINE:
            self.put(" ")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                break
        # Readings stand behind the whole of their word.
        if tag == "ruby":
            readings, self.readings = self.readings, []
            self.put(" " + "".join(readings) + " ")
        if tag not in INLINE:
            self.put(" ")

    def is_hidden(self):
        return any(hidden for _, hidden, _ in self.open)

    def handle_data(self, data):
        if self.is_hidden():
            return
        if any(tag == "rt" for tag, _, _ in self.open):
            self.readings.append(data)
        else:
            self.put(data)

    def put(self, text):
        into = self.notes if any(note for _, _, note in self.open) else self.text
        into.append(text)


def page(text):
    reader = Page()
    reader.unseen = set(re.findall(r"\.(\w+)\s*{\s*display:\s*none", text))
    reader.feed(re.sub(r"^\s*<\?xml.*?\?>", "", text, flags=re.S))
    reader.close()
    return "".join(reader.text), "".join(reader.notes)


def markdown(text):
    """What CommonMark with GitHub's tables and notes shows, told by lines and patterns."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    shown, notes, fence, into = [], [], None, None
    for line in text.split("\n"):
        bare = re.sub(r"^(?:\s|>|[-*+]\s|\d+[.)]\s)*(?:\[[ xX]\]\s)?", "", line)
        mark = re.match(r"`{3,}|~{3,}", bare)
        if fence:
            if mark and set(bare.strip()) == {fence[0]} and len(bare.strip()) >= len(fence):
                fence = None
            else:
                into.append((line, True))
            continue
        note = re.match(r"\[\^[^\]]+\]:", bare)
        if note:
            into, bare = notes, bare[note.end():]
        elif into is None or (line.strip() and not line.startswith("    ")):
            into = shown
        if mark:
            fence = mark.group()
        elif not re.match(r"\[[^\]^]+\]:\s", bare):
            into.append((bare, False))
    return unmarked(shown), unmarked(notes)


def unmarked(lines):
    """The words of lines without marks; those of code as they stand."""
    said = []
    for is_code, group in itertools.groupby(lines, key=lambda line: line[1]):
        text = "\n".join(line[0] for line in group)
        pieces = [text] if is_code else re.split(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", text, flags=re.S)
        for index, piece in enumerate(pieces):
            if not is_code and index % 3 == 1:
                continue
            said.append(piece if is_code or index % 3 == 2 else shown_inline(piece))
        said.append("\n")
    return "".join(said)


def shown_inline(text):
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"\[\^[^\]]+\]", "", text)
    text = re.sub(r"\{#[^}]+\}", "", text)
    for _ in range(3):
        text = re.sub(r"!?\[((?:[^\[\]\\]|\\.)*)\](?:\((?:<[^>]*>|[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])", r"\1", text)
    text = re.sub(r"<((?:https?|mailto):[^>]*)>", r"\1", text)
    text = re.sub(r"</?[a-zA-Z][^<>]*>", " ", text)
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).replace("*", ""))


def local(element):
    return element.tag.split("}")[-1].lower() if isinstance(element.tag, str) else ""


def epub(book):
    container = tree.fromstring(book.read("META-INF/container.xml"))
    package = next(e.get("full-path") for e in container.iter() if local(e) == "rootfile")
    root = tree.fromstring(book.read(package))
    files = {e.get("id"): e.get("href") for e in root.iter() if local(e) == "item"}
    spine = [e for e in root.iter() if local(e) == "itemref"]
    order = [e for e in spine if e.get("linear") != "no"] + [e for e in spine if e.get("linear") == "no"]
    text, notes = [], []
    for item in order:
        name = urllib.parse.unquote(files[item.get("idref")].split("#")[0])
        path = posixpath.normpath(posixpath.join(posixpath.dirname(package), name))
        own = page(book.read(path).decode())
        text.append(own[0])
        notes.append(own[1])
    return " ".join(text), " ".join(notes)


def word(book):
    def said(root):
        text = []
        for element in root.iter():
            name = local(element)
            if name == "t":
                text.append(element.text or "")
            elif name in ("p", "tab", "br", "tc"):
                text.append(" ")
        return "".join(text)
    notes = [said(tree.fromstring(book.read(name))) for name in book.namelist() if name.endswith("footnotes.xml")]
    return said(tree.fromstring(book.read("word/document.xml"))), " ".join(notes)


def fictionbook(data):
    root = tree.fromstring(data)
    text, notes = [], []
    for body in (element for element in root if local(element) == "body"):
        into = notes if body.get("name") == "notes" else text

        def walk(element):
            if local(element) == "a" and element.get("type") == "note":
                into.append(element.tail or "")
                return
            if local(element) in ("p", "v", "td", "th", "title", "section"):
                into.append(" ")
            into.append(element.text or "")
            for child in element:
                walk(child)
            into.append(element.tail or "")
        walk(body)
    return "".join(text), "".join(notes)


def read(path, encoding):
    if zipfile.is_zipfile(path):
        book = zipfile.ZipFile(path)
        names = book.namelist()
        if "word/document.xml" in names:
            return word(book)
        packed = [name for name in names if name.endswith(".fb2")]
        return fictionbook(book.read(packed[0])) if packed else epub(book)
    data = open(path, "rb").read()
    if b"<FictionBook" in data[:500]:
        return fictionbook(data)
    text = data.decode(encoding)
    if path.endswith(".md"):
        return markdown(text)
    return page(text) if text.lstrip().startswith("<") else (text, "")


found = read(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "utf-8")
json.dump({"text": words(found[0]), "notes": words(found[1])}, sys.stdout)
