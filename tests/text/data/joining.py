#!/usr/bin/env python3
"""Records how FriBidi and HarfBuzz join words: words.tsv, one `language word shaped` a line, in logical order.

The words are generated from the alphabets of seven languages, and come from article 1 of the Universal
Declaration of Human Rights in them. `shaped` is FriBidi's; HarfBuzz, shaping with DejaVu Sans, must agree on
every letter that the font has joining forms for, or the script stops. Where a mark stands between lam and
alef FriBidi makes no ligature; there HarfBuzz decides.

usage: cc fribidi.c -lfribidi -o fribidi; joining.py ./fribidi DejaVuSans.ttf | gzip -9n > words.tsv.gz
"""
import random, re, subprocess, sys, unicodedata
import uharfbuzz as hb

LANGUAGES = {
    "arabic": ("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة", "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء."),
    "persian": ("اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئ", "تمام افراد بشر آزاد به دنیا می\u200cآیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می\u200cباشند و باید نسبت به یکدیگر با روح برادری رفتار کنند."),
    "urdu": ("اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےئۓ", "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لئے انہیں ایک دوسرے کے ساتھ بھائی چارے کا سلوک کرنا چاہیئے۔"),
    "uyghur": ("ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە", "ھەممە ئادەم زاتىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا بابباراۋەر بولۇپ تۇغۇلغان. ئۇلار ئەقىلگە ۋە ۋىجدانغا ئىگە ھەمدە بىر-بىرىگە قېرىنداشلىق مۇناسىۋىتىگە خاس روھ بىلەن موئامىلە قىلىشى كېرەك."),
    "pashto": ("اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀيېۍئ", "د بشر ټول افراد آزاد نړۍ ته راځي او د حيثيت او حقوقو له پلوه سره برابر دي. ټول د عقل او وجدان خاوندان دي او يو له بل سره د ورورۍ په روحيې سره بايد چلند کړي."),
    "sindhi": ("اآبٻڀتٿٽٺثپجڄڃچڇحخدڌڏڊڍذرڙزسشصضطظعغفڦقڪکگڳڱلمنڻوھءيئ", "سمورا انسان آزاد ۽ عزت ۽ حقن جي حوالي کان برابر پيدا ٿيا آھن. انهن کي عقل ۽ ضمير حاصل ٿيو آھي، ان ڪري انهن کي هڪ ٻئي سان ڀائيچاري وارو سلوڪ اختيار ڪرڻ گھرجي."),
    "jawi": ("ابتثجچحخدذرزسشصضطظعغڠفڤقكڬلمنوۏهيڽءىةأإئ", "سموا مانسي دلاهيركن بيبس دان سامرات دري سڬي كموليان دان حق. مريك ممڤوڽاءي فيكيرن دان ڤراسان هاتي دان هندقله برتيندق دانتارا ساتو سام لاءين دڠن سماڠت ڤرساودارأن."),
}
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
EACH = 1200

# Presentation form -> (letter or alef, which form), from the decompositions in UnicodeData.
FORMS, LIGATURES = {}, {}
for code in range(0xFB50, 0xFEFD):
    match = re.match(r"<(isolated|final|initial|medial)> (.*)", unicodedata.decomposition(chr(code)))
    letters = [int(hexadecimal, 16) for hexadecimal in match[2].split()] if match else []
    if len(letters) == 1:
        FORMS[chr(letters[0]), match[1]] = chr(code)
    elif len(letters) == 2 and letters[0] == 0x644 and letters[1] in (0x622, 0x623, 0x625, 0x627):
        LIGATURES[chr(letters[1]), match[1]] = chr(code)


def words(letters, dice):
    """Words as they occur, with marks, with much lam-alef, with tatweel and joiners."""
    for number in range(EACH):
        word = ""
        for _ in range(dice.randint(2, 8)):
            word += dice.choice("لاآأإ" if number % 6 == 1 else letters)
            if number % 6 == 2 and dice.random() < 0.4:
                word += dice.choice(MARKS)
            if number % 6 == 3 and dice.random() < 0.2:
                word += dice.choice("\u0640\u200c\u200d")
        yield word


def is_unseen(c):
    return unicodedata.category(c) in ("Mn", "Cf")


def harfbuzz(font, word):
    """The glyph name of each letter of a word, by its index; a letter inside a ligature has none."""
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script = "rtl", "arab"
    buffer.cluster_level = hb.BufferClusterLevel.CHARACTERS
    hb.shape(font, buffer, {"dlig": False})
    names = {}
    for info in buffer.glyph_infos:
        names.setdefault(info.cluster, font.glyph_to_string(info.codepoint))
    return names


def by_harfbuzz(font, word):
    """The word with the forms HarfBuzz chose; `None` for a letter the font has no joining forms for."""
    names, out = harfbuzz(font, word), []
    kinds = {"init": "initial", "medi": "medial", "fina": "final", None: "isolated"}
    for at, c in enumerate(word):
        if is_unseen(c):
            continue
        name = names.get(at, "")
        single = re.match(r"uni([0-9A-F]{4})(?:\.(init|medi|fina))?$", name)
        ligature = re.match(r"uni(FEF[5-9A-C])$", name)
        if ligature:
            out.append(chr(int(ligature[1], 16)))
        elif c == "\u06c0":
            out.append(None)  # DejaVu Sans has one glyph for all of its forms.
        elif single and 0xFB50 <= int(single[1], 16):
            out.append(chr(int(single[1], 16)))
        elif single:
            out.append(FORMS.get((c, kinds[single[2]])) or (None if c != "\u0640" else c))
        elif c in "آأإا" and any(out[-1:]) and out[-1] in LIGATURES.values():
            continue
        else:
            out.append(None)
    return out


def main():
    program, font_file = sys.argv[1:]
    font = hb.Font(hb.Face(hb.Blob.from_file_path(font_file)))
    dice = random.Random(5)
    rows = []
    for language, (letters, text) in LANGUAGES.items():
        rows += [(language, word) for word in [*words(letters, dice), *text.split()]]
    listing = "".join(word + "\n" for _, word in rows)
    shaped = subprocess.run([program], input=listing, capture_output=True, text=True).stdout.split("\n")
    agreed = 0
    for (language, word), by_fribidi in zip(rows, shaped):
        theirs = [c for c in by_fribidi if not is_unseen(c)]
        harf = by_harfbuzz(font, word)
        if re.search("ل[%s]+[آأإا]" % MARKS, word):
            if None in harf:
                continue
            theirs = harf
        elif len(harf) == len(theirs):
            for ours, other in zip(theirs, harf):
                if other and other != ours and not (ours == "ء" and other == "\ufe80"):
                    sys.exit(f"{language} {word}: FriBidi {theirs}, HarfBuzz {harf}")
                agreed += other is not None
        else:
            sys.exit(f"{language} {word}: FriBidi {theirs}, HarfBuzz {harf}")
        print(language, word, "".join(theirs), sep="\t")
    print(f"{agreed} letters agreed on", file=sys.stderr)


main()
