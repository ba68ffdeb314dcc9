#!/usr/bin/env python3
"""Gather training sentences by language from what a Debian machine carries: translations of software (*.mo),
manual pages, and our own gold articles. Writes one line per sentence: language, tab, text.

harvest.py OUT [GOLD_DIR …]

Only statistics of these texts go into the model (Docs/Decisions/0010).
"""
import collections, glob, gzip, html, json, os, pathlib, random, re, struct, subprocess, sys

LIMIT = 2_000_000  # characters a language
CREOLE = """mwen nou yo pou nan ak ki te ap gen sou pa se li konsa men tout moun kapab fè bagay sa a peyi travay depi jodi
yè maten aswè lè tan lavi kay timoun fanm gason anpil kèk chak lòt menm toujou jamè kote kijan poukisa paske si oswa epi apre
anvan pandan jiskaske kont avèk san anba anwo deyò andedan gouvènman leta prezidan minis lekòl elèv pwofesè lopital doktè
telefòn rezo entènèt kouran elektrik sèvis kliyan konpayi pwoblèm pàn retabli kòmanse fini ale vini soti antre pran bay mete
di pale tande wè konnen kwè panse vle renmen ede chèche jwenn achte vann peye lajan goud dola pri mache wout machin lari vil
pòtoprens ayiti ayisyen dominiken etazini kanada fransè kreyòl lang liv jounal nouvèl radyo televizyon foto mizik fèt legliz
bondye dlo manje diri pwa vyann pwason fwi bwè dòmi leve chita kanpe kouri mache tonbe chante danse jwe rele ekri li etidye
aprann anseye premye dezyèm dènye nouvo vye gran piti bèl lèd bon move wo ba cho frèt fasil difisil enpòtan nesesè posib
enposib libète egalite fratènite dwa lwa tribinal jij polis lame lagè lapè eleksyon vòt kandida pati politik ekonomi endistri
agrikilti tè lanmè rivyè mòn pyebwa zwazo chen chat bèf kochon poul siklòn lapli solèi lalin zetwal syèl mond latè kontinan
nò sid lès lwès goch dwat devan dèyè bò kote ant mitan nivo kantite pousan mil milyon ane mwa semèn jou èdtan minit segonn
te gen yon nan mond lan ki te fè sa pou tout moun yo se yon pi gwo ki pa t kapab yo te di ke li ta pral genyen nan ane sa a
pandan ke gen anpil moun ki ap viv nan vil la kounye a yo rele sa konsa paske li te premye moun ki te vin isit la""".split()


def mo_strings(path):
    data = open(path, "rb").read()
    if len(data) < 28: return
    magic = struct.unpack("<I", data[:4])[0]
    order = "<" if magic == 0x950412DE else ">"
    _, count, at_id, at_str = struct.unpack(order + "4I", data[4:20])
    charset = "utf-8"
    for i in range(count):
        n, o = struct.unpack_from(order + "2I", data, at_id + 8 * i)
        m, p = struct.unpack_from(order + "2I", data, at_str + 8 * i)
        source, target = data[o:o + n], data[p:p + m]
        if not source:
            found = re.search(rb"charset=([\w-]+)", target)
            if found: charset = found[1].decode()
            continue
        try:
            yield source.split(b"\0")[0].split(b"\4")[-1].decode("utf-8", "replace"), target.split(b"\0")[0].decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue


def clean(text):
    text = html.unescape(text)
    text = re.sub(r"<[^>]*>|%\d*\$?[-+#0 ]*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j)?[a-zA-Z]|%\([a-z_]+\)[a-z]|\{\w*\}|https?:\S+|\S*[/\\=<>{}|~^$@]\S*|--?[a-z][\w-]*|\b\w*_\w[\w_]*\b|\b\w+\(\d?\)", " ", text)
    text = re.sub(r"(?<=\w)[_&](?=\w)|[_&](?=\w)", "", text)
    return re.sub(r"\s+", " ", text).strip()


def useful(text):
    letters = sum(c.isalpha() for c in text)
    return letters >= 6 and letters * 10 >= len(text) * 6


def manual(path):
    try:
        raw = (gzip.open if path.endswith(".gz") else open)(path, "rb").read().decode("utf-8")
    except (UnicodeDecodeError, OSError):
        return []
    raw = re.sub(r"(?ms)^\.(nf|EX|RS 4\n\.nf).*?^\.(fi|EE)", "", raw)
    raw = re.sub(r"\\\[aq\]|\\\(aq|\\\(cq|\\'", "'", raw)
    raw = re.sub(r"\\f[A-Z]|\\f\(..|\\&|\\[|^/%,:c]|\\s[-+]?\d|\\\*\(..", "", raw).replace("\\-", "-").replace("\\ ", " ").replace("\\(:", "").replace("\\~", " ")
    out, block = [], []
    for line in raw.split("\n"):
        if line.startswith((".", "'")) or not line.strip() or line[0] in " \t":
            if block: out.append(" ".join(block)); block = []
        else:
            block.append(line)
    if block: out.append(" ".join(block))
    return [x for p in out if "\\" not in p for x in re.split(r"(?<=[.!?])\s+", clean(p))]


def main():
    random.seed(7)
    target, golds = sys.argv[1], sys.argv[2:]
    found = collections.defaultdict(dict)
    sizes = collections.Counter()

    def add(language, text, source):
        text = clean(text)
        if useful(text) and text not in found[language]:
            found[language][text] = source
            sizes[language] += len(text)

    ids = set()
    for path in sorted(glob.glob("/usr/share/locale/*/LC_MESSAGES/*.mo")):
        if os.path.islink(path): continue
        locale, name = path.split("/")[4], os.path.basename(path)
        language = re.split(r"[_@]", locale)[0]
        if language in ("en", "ang", "ia", "io", "eo") or locale in ("sr@latin",) and False: continue
        for source, text in mo_strings(path):
            ids.add(source)
            if source == text: continue
            if name.startswith("iso_") and random.random() > (0.15 if "639" in name or "3166-2" in name else 1): continue
            for part in re.split(r"(?<=[.!?:])\s+|\n\n", text):
                add(language, part, "mo")
    for text in sorted(ids):
        for part in re.split(r"(?<=[.!?:])\s+|\n\n", text): add("en", part, "mo")
    for path in sorted(glob.glob("/usr/share/man/*/man*/*") + glob.glob("/usr/share/man/man*/*")):
        parts = path.split("/")
        language = parts[4].split("_")[0] if len(parts) == 7 else "en"
        if os.path.islink(path): continue
        if language == "en" and (sizes["en"] > 3 * LIMIT or ("/man1/" in path and random.random() > 0.08)): continue
        for text in manual(path): add(language, text, "man")
    for _ in range(4000):
        add("ht", " ".join(random.choice(CREOLE) for _ in range(random.randint(4, 14))), "own")
    # Outage news in other languages, written for the purpose: its words are no sign of English or French.
    for line in (pathlib.Path(__file__).parent / "others.tsv").read_text(encoding="utf-8").splitlines():
        language, text = line.split("\t")
        found[language][text] = "gold"
    for folder in golds:
        for path in sorted(pathlib.Path(folder).glob("*.gold")):
            if re.search(r"dev-..-2\d", path.name): continue
            head, _, body = path.read_text().partition("\n---\n")
            language = json.loads(head)["language"]
            # Boilerplate and posts may stand in the other language.
            for kind, text in re.findall(r"(?ms)^%%[+=]? (\w+)\n(.*?)(?=^%%|\Z)", body):
                if kind not in ("body", "headline", "caption"): continue
                text = html.unescape(re.sub(r"</?(?:d|u|c|s|comp|n|q)\b[^>]*>", "", text))
                for part in re.split(r"(?<=[.!?])\s+", text):
                    part = re.sub(r"\s+", " ", part).strip()
                    if useful(part): found[language][part] = "gold"
        for path in sorted(pathlib.Path(folder).glob("*.ndjson")):
            for line in path.open():
                row = json.loads(line)
                found[path.stem[:2]][re.sub(r"\s+", " ", row["text"]).strip()] = "gold"
    with open(target, "w", encoding="utf-8") as out:
        for language in sorted(found):
            rows = list(found[language].items())
            random.shuffle(rows)
            total = 0
            for text, source in rows:
                if total > LIMIT * (2 if language in ("en", "fr") else 1) and source != "gold": continue
                total += len(text)
                out.write(f"{language}\t{source}\t{text}\n")
            print(language, len(rows), total)


main()
