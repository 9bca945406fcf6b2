//! The page of quotes in headless Chromium. Skipped, with a message, where there is none.
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use nashra::article::Article;
use nashra::quotes::{Colour, Quote, page};

fn quote(words: &str, speaker: &str, title: &str) -> Quote {
    let article = Article { text: words.to_owned(), ..Article::default() };
    let mut quote = Quote::take(&article, 0..words.len(), Timestamp::UNIX_EPOCH).unwrap();
    quote.speaker = Some(speaker.to_owned());
    title.clone_into(&mut quote.source.title);
    quote.source.url = Some("https://example.org/news?a=1&b=2".to_owned());
    quote.source.date = Some(jiff::civil::date(2013, 3, 20));
    quote
}

fn quotes() -> Vec<Quote> {
    let mut arabic = quote(
        "قريبًا، لن يجد مجرمو الإنترنت (cybercriminals) مكانًا يختبئون فيه.",
        "يوجين كاسبرسكي",
        "مختبر كاسبرسكي سيزوّد مجمّع الإنتربول العالمي (IGCI) بالخبرات",
    );
    "ar".clone_into(&mut arabic.source.language);
    arabic.note = Some("Compare the English edition.".to_owned());
    arabic.tag("جريمة");
    arabic.tag("INTERPOL");
    let mut english = quote(
        "The net is tightening around them, in both senses of the word.",
        "Eugene Kaspersky",
        "Kaspersky Lab and INTERPOL",
    );
    "en".clone_into(&mut english.source.language);
    english.note = Some("قارن النسخة العربية.".to_owned());
    english.colour = Colour::Blue;
    let mut hostile = quote(
        "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">&amp;",
        "\"><b>",
        "</title></style>",
    );
    hostile.source.url = Some("javascript:alert(1)".to_owned());
    vec![arabic, english, hostile]
}

/// Chromium, if it is installed.
fn chromium() -> Option<&'static str> {
    let found = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| {
        let version = Command::new(name)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        version.is_ok_and(|status| status.success())
    });
    if found.is_none() {
        eprintln!("skipped: no Chromium here; install one to test the page of quotes in it");
    }
    found
}

/// What the browser makes of a page: its document after the scripts have run, or a screenshot. A browser that
/// hangs or says nothing is asked again.
fn browse(browser: &str, name: &str, html: &str, search: &str, more: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("page-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file: PathBuf = folder.join("page.html");
    fs::write(&file, html).unwrap();
    let wants_document = more.contains(&"--dump-dom");
    for attempt in 0..3 {
        let mut command = Command::new(browser);
        command
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update"])
            .args(["--disable-dev-shm-usage", "--disable-sync", "--virtual-time-budget=3000"])
            .arg(format!("--user-data-dir={}", folder.join(format!("profile-{attempt}")).display()))
            .args(more)
            .arg(format!("file://{}{search}", file.display()));
        let said = said_in_time(&mut command);
        if said.contains("</html>") || !wants_document && !said.is_empty() {
            return said;
        }
    }
    String::new()
}

/// What a program says on its standard output; what it has said so far when it takes too long.
fn said_in_time(command: &mut Command) -> String {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let reading = thread::spawn(move || {
        let mut said = Vec::new();
        let _ = out.read_to_end(&mut said);
        String::from_utf8_lossy(&said).into_owned()
    });
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < Duration::from_mins(1) {
        thread::sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    reading.join().unwrap()
}

/// A proxy that answers nothing, and the addresses it is asked for.
fn proxy() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("--proxy-server=http://{}", listener.local_addr().unwrap());
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut line = String::new();
            let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
            let _ = BufReader::new(stream).read_line(&mut line);
            seen.lock().unwrap().push(line);
        }
    });
    (address, asked)
}

/// The articles of a document that are shown, by a word in each, and what the counter says.
fn shown(document: &str) -> (Vec<bool>, String) {
    let articles = document.split("<article").skip(1);
    let is_shown =
        |article: &str| !article.split('>').next().unwrap_or_default().contains("hidden");
    let count = document
        .split("<output")
        .nth(1)
        .and_then(|rest| rest.split_once('>'))
        .map(|(_, rest)| rest);
    let count = count.and_then(|rest| rest.split_once('<')).map_or("", |(count, _)| count);
    (articles.map(is_shown).collect(), count.to_owned())
}

#[test]
fn the_page_is_searched_as_the_program_searches() {
    let Some(browser) = chromium() else { return };
    let page = page(&quotes());
    for (search, expected, count) in [
        ("", [true, true, true], "3"),
        ("#%D8%A7%D9%84%D8%A7%D9%86%D8%AA%D8%B1%D8%A8%D9%88%D9%84", [true, false, false], "1 / 3"),
        ("#interpol", [true, true, false], "2 / 3"),
        ("#NET%20tightening", [false, true, false], "1 / 3"),
        ("#nowhere", [false, false, false], "0 / 3"),
    ] {
        let document = browse(browser, "search", &page, search, &["--dump-dom"]);
        assert_eq!(shown(&document), (expected.to_vec(), count.to_owned()), "{search}: {document}");
    }
}

/// Nothing of a quote runs or reaches anybody: the hostile one would change the title.
#[test]
fn nothing_of_a_quote_runs() {
    let Some(browser) = chromium() else { return };
    let document = browse(browser, "plain", &page(&quotes()), "", &["--dump-dom"]);
    assert!(document.contains("<title>Quotes</title>"), "{document}");
    assert_eq!(shown(&document).1, "3", "the page's own script runs");
    assert!(document.contains("default-src 'none'"), "the page may ask nobody for anything");
}

/// The page asks the network for nothing, whatever its quotes hold; a page that does is seen to.
#[test]
fn the_network_stays_untouched() {
    let Some(browser) = chromium() else { return };
    let (proxy, asked) = proxy();
    let more = ["--dump-dom", proxy.as_str()];
    let asked_for = |host: &str| asked.lock().unwrap().iter().any(|line| line.contains(host));
    let mut hostile = quotes();
    for quote in &mut hostile {
        quote.note = Some("<img src='http://note.example/x.png'>".to_owned());
        quote.source.title = "<link rel=stylesheet href=http://title.example/>".to_owned();
        quote.source.url = Some("http://link.example/a".to_owned());
    }
    let document = browse(browser, "network", &page(&hostile), "", &more);
    assert_eq!(shown(&document).1, "3", "the page was shown: {document}");
    assert!(!asked_for(".example"), "{asked:?}");
    let image = "<!doctype html><html><img src='http://control.example/x.png'></html>";
    browse(browser, "control", image, "", &more);
    assert!(asked_for("control.example"), "the proxy sees what a page asks for: {asked:?}");
}

/// `NASHRA_SHOTS=folder cargo test --test quotes shots` leaves screenshots there to look at.
#[test]
fn shots() {
    let (Some(browser), Some(folder)) = (chromium(), std::env::var_os("NASHRA_SHOTS")) else {
        return;
    };
    let mut arabic = quotes();
    arabic.truncate(1);
    arabic.push(quotes().remove(0));
    for (name, quotes, more) in [
        ("light", quotes(), "--blink-settings=preferredColorScheme=1"),
        ("dark", quotes(), "--blink-settings=preferredColorScheme=0"),
        ("arabic", arabic, "--blink-settings=preferredColorScheme=1"),
    ] {
        let shot =
            format!("--screenshot={}", Path::new(&folder).join(format!("{name}.png")).display());
        browse(
            browser,
            name,
            &page(&quotes),
            "",
            &[&shot, more, "--window-size=820,900", "--hide-scrollbars"],
        );
    }
}
