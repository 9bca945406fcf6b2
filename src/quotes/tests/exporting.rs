//! Quotes as documents.
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::quote;
use super::strategies::quotes;
use crate::quotes::{Colour, Format, Options, Passage, Quote, Template, export, page};

/// An Arabic quote and an English one, with everything a reader may add.
pub(super) fn two() -> [Quote; 2] {
    let mut arabic = quote("قال: «[الشبكة تضيق حولهم].» وأضاف");
    arabic.speaker = Some("يوجين كاسبرسكي".to_owned());
    arabic.source.title = "كاسبرسكي والإنتربول".to_owned();
    arabic.source.url = Some("https://example.org/ar?a=1&b=2".to_owned());
    arabic.source.date = Some(date(2013, 3, 20));
    arabic.source.language = "ar".to_owned();
    arabic.note = Some("See also: *the English one*".to_owned());
    arabic.tag("جريمة");
    arabic.tag("cyber crime");
    arabic.colour = Colour::Blue;
    let mut english = quote("said: “[The net is tightening]” and left");
    english.speaker = Some("Eugene Kaspersky".to_owned());
    english.source.publisher = Some("نشرة".to_owned());
    for quote in [&mut arabic, &mut english] {
        quote.created = Timestamp::from_second(1_363_780_800).unwrap();
    }
    [arabic, english]
}

/// Isolates and marks as letters that can be seen: < RLI, ( LRI, > PDI, r RLM, l LRM.
fn seen(text: &str) -> String {
    let named = [
        ('\u{2067}', "‹R:"),
        ('\u{2066}', "‹L:"),
        ('\u{2069}', "›"),
        ('\u{200F}', "‹rlm›"),
        ('\u{200E}', "‹lrm›"),
    ];
    named.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(*mark, name))
}

#[track_caller]
fn exports(format: Format, expected: &str) {
    let document = seen(&export(&two(), format, Options::default()));
    assert_eq!(document, expected.replace("ID0", &two()[0].id).replace("ID1", &two()[1].id));
}

#[test]
fn markdown_is_block_quotes_with_their_attribution() {
    exports(
        Format::Markdown,
        "> ‹rlm›‹R:الشبكة تضيق حولهم›\n\n\
         — ‹R:يوجين كاسبرسكي›, ‹R:كاسبرسكي والإنتربول›, 2013-03-20\n\n\
         <https://example.org/ar?a=1&b=2>\n\n\
         See also: \\*the English one\\*\n\n\
         ‹R:\\#جريمة› \\#cyber crime\n\n---\n\n\
         > The net is tightening\n\n— Eugene Kaspersky, ‹R:نشرة›\n",
    );
}

#[test]
fn csv_is_a_head_and_records() {
    exports(
        Format::Csv,
        "quote,speaker,title,publisher,date,link,language,note,tags,colour,created,id,counterpart,counterpart_title\r\n\
         ‹R:الشبكة تضيق حولهم›,‹R:يوجين كاسبرسكي›,‹R:كاسبرسكي والإنتربول›,,2013-03-20,https://example.org/ar?a=1&b=2,ar,\
         See also: *the English one*,‹L:جريمة; cyber crime›,blue,2013-03-20T12:00:00Z,ID0,,\r\n\
         The net is tightening,Eugene Kaspersky,,‹R:نشرة›,,,,,,yellow,2013-03-20T12:00:00Z,ID1,,\r\n",
    );
}

#[test]
fn org_is_headings_with_drawers() {
    exports(
        Format::Org,
        "* ‹R:يوجين كاسبرسكي›, ‹R:كاسبرسكي والإنتربول›, 2013-03-20 :جريمة:cyber_crime:\n:PROPERTIES:\n\
         :SPEAKER: ‹R:يوجين كاسبرسكي›\n:TITLE: ‹R:كاسبرسكي والإنتربول›\n:DATE: 2013-03-20\n\
         :LINK: https://example.org/ar?a=1&b=2\n:LANGUAGE: ar\n:CREATED: [2013-03-20 Wed 12:00]\n:ANNOTATION: ID0\n:END:\n\
         #+begin_quote\n‹rlm›‹R:الشبكة تضيق حولهم›\n#+end_quote\n\nSee also: \\ast{}the English one*\n\n\
         * Eugene Kaspersky, ‹R:نشرة›\n:PROPERTIES:\n:SPEAKER: Eugene Kaspersky\n:PUBLISHER: ‹R:نشرة›\n\
         :CREATED: [2013-03-20 Wed 12:00]\n:ANNOTATION: ID1\n:END:\n#+begin_quote\nThe net is tightening\n#+end_quote\n",
    );
}

#[test]
fn bibtex_is_an_entry_each() {
    let key = |n: usize| two()[n].id.replace("urn:uuid:", "").replace('-', "");
    let document = seen(&export(&two(), Format::BibTex, Options { isolates: false }));
    let expected = format!(
        "@misc{{quote-{},\n  author = {{{{يوجين كاسبرسكي}}}},\n  title = {{{{كاسبرسكي والإنتربول}}}},\n  year = {{2013}},\n\
         \x20 url = {{https://example.org/ar?a=1&b=2}},\n  language = {{ar}},\n  abstract = {{الشبكة تضيق حولهم}},\n\
         \x20 annote = {{See also: *the English one*}},\n  keywords = {{جريمة, cyber crime}},\n  month = mar,\n}}\n\n\
         @misc{{quote-{},\n  author = {{{{Eugene Kaspersky}}}},\n  howpublished = {{نشرة}},\n\
         \x20 abstract = {{The net is tightening}},\n}}\n",
        key(0),
        key(1)
    );
    assert_eq!(document, expected);
}

#[test]
fn what_stood_for_a_quote_in_the_other_edition_goes_with_it() {
    let [mut arabic, english] = two();
    let Quote { words, position, mut source, .. } = english;
    source.title = "Kaspersky and INTERPOL".to_owned();
    arabic.counterpart = Some(Box::new(Passage { words, position, source }));
    let quotes = [arabic];
    for (format, holds) in [
        (Format::Markdown, "\n> The net is tightening\n\n— Kaspersky and INTERPOL, ‹R:نشرة›\n"),
        (Format::Csv, "The net is tightening,Kaspersky and INTERPOL\r\n"),
        (Format::Org, "#+begin_quote\nThe net is tightening\n#+end_quote\n\nKaspersky and"),
        (Format::BibTex, "  counterpart = {The net is tightening},\n"),
        (Format::Html, "<blockquote dir=\"ltr\"><p>The net is tightening</p></blockquote>"),
        (Format::JsonLd, "\"purpose\": \"linking\""),
    ] {
        let document = seen(&export(&quotes, format, Options::default()));
        assert!(document.contains(holds), "{holds}: {document}");
    }
    let template = Template::parse("{counterpart} ({counterpart_title})").unwrap();
    let filled = template.fill(&quotes, Options::default());
    assert_eq!(filled, "The net is tightening (Kaspersky and INTERPOL)");
}

#[test]
fn a_file_name_asks_for_a_format() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
    }
    assert_eq!(Format::of_file("my.quotes.BIB"), Some(Format::BibTex));
    assert_eq!(Format::of_file("quotes"), None);
}

#[test]
fn a_template_is_filled_in_for_each() {
    let filled = |template: &str| {
        let template = Template::parse(template).unwrap();
        template.fill(&two(), Options { isolates: false })
    };
    assert_eq!(
        filled("{{{speaker}}} {dir}{?note} [{note:md}]{/}{!note} -{/}\\n"),
        "{يوجين كاسبرسكي} rtl [See also: \\*the English one\\*]\n{Eugene Kaspersky} ltr -\n"
    );
    assert_eq!(filled("{?tags}{?link}{tags}{/}{/}."), "جريمة, cyber crime..");
    assert_eq!(
        filled("{date:json}\\t{link:url}{link:html}\\\\"),
        "\"2013-03-20\"\thttps%3A%2F%2Fexample.org%2Far%3Fa%3D1%26b%3D2https://example.org/ar?a=1&amp;b=2\\\"\"\t\\"
    );
    let isolated =
        Template::parse("{quote}|{quote:raw}|").unwrap().fill(&two()[..1], Options::default());
    assert_eq!(seen(&isolated), "‹R:الشبكة تضيق حولهم›|الشبكة تضيق حولهم|");
}

#[test]
fn a_template_that_cannot_be_understood_says_where() {
    for (template, says) in [
        ("ab{qoute}", "column 4: there is no {qoute}; there are quote, speaker"),
        ("{quote:xml}", "column 1: there is no :xml; there are text, md, html"),
        ("a{quote", "column 2: } is missing for this"),
        ("a{?note}b", "column 2: {/} is missing for this"),
        ("a{/}", "column 2: {/} without {?…}"),
        ("a}", "column 2: } without {"),
    ] {
        let error = Template::parse(template).unwrap_err().to_string();
        assert!(error.starts_with(says), "{template}: {error}");
    }
}

#[test]
fn the_page_gives_each_quote_its_direction() {
    let page = page(&two());
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"), "one of two is no majority");
    assert!(page.contains("<blockquote lang=\"ar\" cite=\"https://example.org/ar?a=1&amp;b=2\" dir=\"rtl\"><p>الشبكة تضيق حولهم</p>"));
    assert!(page.contains(
        "<article class=\"yellow\">\n<blockquote dir=\"ltr\"><p>The net is tightening</p>"
    ));
    assert!(crate::quotes::page(&two()[..1]).contains("<html lang=\"ar\" dir=\"rtl\">"));
}

/// The records of a CSV document, by the grammar of RFC 4180.
fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut characters = csv.chars().peekable();
    let mut quoted = false;
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            _ => field.push(c),
        }
    }
    assert!(!quoted && field.is_empty() && record.is_empty());
    records
}

const FORMATS: [Format; 5] =
    [Format::Markdown, Format::JsonLd, Format::Csv, Format::Org, Format::BibTex];

/// What no document may hold: controls but line ends, presentation forms that have letters, and bidi controls
/// other than those that stand around words.
fn is_foul(c: char) -> bool {
    let is_form = matches!(c, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
        && !std::iter::once(c).nfkc().eq(std::iter::once(c));
    c.is_control() && c != '\n' && c != '\r'
        || is_form
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}')
}

proptest! {
    #[test]
    fn no_document_holds_a_command_or_a_presentation_form(quote in quotes()) {
        let quotes = [quote];
        let mut documents = FORMATS.map(|format| export(&quotes, format, Options::default())).to_vec();
        documents.push(page(&quotes));
        let template = Template::parse("{quote}{speaker:md}{title:html}{note:csv}{tags:json}{origin:raw}{link:oneline}").unwrap();
        documents.push(template.fill(&quotes, Options::default()));
        for document in documents {
            prop_assert!(!document.contains(is_foul), "{:?}", document);
            let opened = document.matches(['\u{2066}', '\u{2067}']).count();
            prop_assert_eq!(opened, document.matches('\u{2069}').count());
        }
    }

    #[test]
    fn every_record_has_all_fields_and_none_is_a_formula(quotes in prop::collection::vec(quotes(), 0..4)) {
        let csv = export(&quotes, Format::Csv, Options::default());
        let records = records(&csv);
        prop_assert_eq!(records.len(), quotes.len() + 1);
        for record in &records[1..] {
            prop_assert_eq!(record.len(), 14);
            for field in record {
                let bare = field.trim_start_matches(|c: char| c.is_whitespace() || "\u{2066}\u{2067}\u{200E}\u{200F}".contains(c));
                prop_assert!(!bare.starts_with(['=', '+', '-', '@']), "{field:?}");
            }
        }
    }

    #[test]
    fn nothing_of_a_quote_is_markup_of_the_page(quote in quotes()) {
        let page = page(&[quote]);
        let body = &page[page.find("<main>").unwrap()..page.find("</main>").unwrap()];
        let allowed = ["article", "blockquote", "p", "div", "ul", "li", "bdi", "cite", "a", "time", "main"];
        for tag in body.split('<').skip(1) {
            let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
            prop_assert!(allowed.contains(&name), "{tag:?}");
            prop_assert_eq!(tag.matches('"').count() % 2, 0, "{:?}", tag);
        }
        prop_assert!(!body.contains("javascript:\""));
    }

    #[test]
    fn a_template_never_panics(template in "[{}?!/:\\\\nquotemd ]{0,30}", quote in quotes()) {
        if let Ok(template) = Template::parse(&template) {
            template.fill(&[quote], Options::default());
        }
    }
}
