# What nashra says on the screen, in English.
#
# The language of this file is that of Project Fluent (projectfluent.org). A translation is a file like this one
# under the language's name; it says the same messages with the same { $values }, each with the plural forms its
# language has (zero, one, two, few, many, other). Command names, query words and keys (<esc>, U) stay as they are.
# What the commands do is said in English in the table of commands; a translation has help-PLACE-COMMAND for each.

# The side at which lines begin: ltr or rtl. The digits of numbers: european, arabic or persian.
interface-direction = ltr
interface-digits = european
# What parts the things of a list.
interface-comma = ,

## The frame

hint-help = ? help
hint-messages = { $count ->
    [one] 1 message: { $keys }
   *[other] { $count } messages: { $keys }
}
title-articles = Articles
title-found = Found
title-unread = unread
title-starred = starred
title-article = Article
title-entities = Who and where
title-quotes = Quotes
title-sources = Sources
title-help = Help
title-oddities = What was odd
title-failures = What could not be read
title-places = Places
title-settings = Settings
title-messages = Messages
title-output = What { $command } said
title-editions = Editions of this story
library = library
paths = { $count ->
    [one] 1 path
   *[other] { $count } paths
}
filtered = { $title } · { $filter }
articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
articles-unread = { $articles }, { $unread } unread
still-reading = { $articles }, reading…
still-reading-files = { $articles }, reading { $read } of { $of }

## The list

list-filtered-out = Nothing here; <esc> shows all.
list-reading = Reading…
list-empty = No articles.
file-gone = (file is gone)
source-taken-out = (source was taken out)
quotes-none = No quotes yet: H in an article keeps one.
quotes-filtered-out = No quote holds these words; <esc> shows all.
nobody-named = Nobody is named.
edition-by-name = by name
edition-confirmed = confirmed
edition-same-language = same language
edition-likely = proposed { $percent }%
edition-rejected = another story
edition-unknown = any article
no-such-title = No other title holds this.
all-articles = All articles
unread-of = { $count ->
    [one] { $unread } unread of 1 article
   *[other] { $unread } unread of { $count }
}
scanned = looked at { $when }
never-scanned = not looked at yet
files-failed = { $count ->
    [one] one file could not be read
   *[other] { $count } files could not be read
}
people = People
organisations = Organisations
places = Places

## The line at the bottom

place-in-article = paragraph { $paragraph }/{ $paragraphs } · { $percent }%
percent = { $percent }%
place-in-list = { $here }/{ $all }
counterpart-missing = No sentence of the other edition stands for this one.
counterpart-doubtful = The counterpart is doubtful: { $percent }%.
aligning = Aligning…
articles-found = { $count ->
    [0] nothing found
    [one] 1 article
   *[other] { $count } articles
}
articles-found-so-far = { $count ->
    [0] nothing yet…
    [one] 1 article…
   *[other] { $count } articles…
}
articles-found-unindexed = { $found } · { $count ->
    [one] 1 article is still being read
   *[other] { $count } articles are still being read
}
hit-of = { $here } of { $all }
hit-of-so-far = { $here } of { $all }…
still-looking = searching…
not-found = not found
titles = { $count ->
    [one] 1 title
   *[other] { $count } titles
}
quotes = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
prompt-note = note
prompt-tags = tags
prompt-speaker = speaker
prompt-article-tags = tag
prompt-source-name = name
prompt-source-path = add
prompt-name = name
surveying = names: { $read } of { $of }
picked = { $count } picked · { $place }

## What was done

first-article = This is the first article.
last-article = This is the last article.
first-hit = This is the first hit of the search.
last-hit = This is the last hit of the search.
not-in-article = Not found in this article.
nothing-to-change = Nothing to change.
changed = { $count ->
    [one] One article: { $marks }; U takes it back.
   *[other] { $count } articles: { $marks }; U takes it back.
}
mark-read = read
mark-unread = unread
mark-starred = starred
mark-unstarred = no star
mark-tag = #{ $tag }
mark-no-tag = no #{ $tag }
mark-one-story = one story
mark-not-one-story = not one story
nothing-to-close = Nothing is open; q leaves the program.
nothing-to-undo = There is nothing to take back.
undone = { $count ->
    [one] Taken back: one article: { $marks }.
   *[other] Taken back: { $count } articles: { $marks }.
}
showing-all = All articles.
showing-unread = Unread articles.
showing-starred = Starred articles.
order-is = Order: { $order }
order-given = as given
order-newest = newest first
order-oldest = oldest first
order-title = by title
order-source = by source
order-lang = by language
order-unread = unread first
order-starred = starred first
order-turned = { $order } turned round
nothing-unread = Nothing is unread.
theme-is = Theme: { $theme }
theme-dark = dark
theme-light = light
theme-16 = 16 colours
theme-plain = plain
edition-proposed = Proposed, { $percent }% sure; P says whether it is the same story.
one-story = One story; U takes it back.
not-one-story = Not one story; U takes it back.
alone-in-story = No other article here tells this story.
stories-by-head = The first article of each story.
stories-whole = All articles of each story.
stories-by-language = An article of each story for each language.
no-other-edition = No other edition is known: P and / choose one by its title.
no-such-command = No command is called { $name }; ? lists them.
no-such-command-but = No command is called { $name }; did you mean { $near }? ? lists them.
no-such-order = There is no order { $name }; there are { $names }, and - before one turns it round.
no-such-order-but = There is no order { $name }; did you mean { $near }? There are { $names }, and - before one turns it round.
no-such-source = There is no source { $name }; L shows them.
no-such-source-but = There is no source { $name }; did you mean { $near }?
source-renamed = It is called { $name } now; U takes it back.
source-removed = { $count ->
    [one] { $name } is taken out with its article; its files stay. U takes it back.
   *[other] { $name } is taken out with its { $count } articles; its files stay. U takes it back.
}
undone-source-name = Taken back: it is called { $name } again.
undone-source-removal = Taken back: the source is there again.
source-without-failures = Everything in it could be read.
no-such-theme = There is no theme { $name }; there are { $names }.
takes-no-word = This command takes no word after it: { $word }
quote-kept = { $count ->
    [one] Kept 1 character.
   *[other] Kept { $count } characters.
}
quote-kept-by = { $count ->
    [one] Kept 1 character — { $speaker }.
   *[other] Kept { $count } characters — { $speaker }.
}
quote-kept-beside = { $kept } The other edition is kept with it.
quote-kept-already = This is kept already; a writes a note on it.
quote-none-here = No kept quote stands here; H keeps one.
quote-changed = The quote is changed; U takes it back.
quote-deleted = Quote deleted; U takes it back.
undone-quotes-kept = { $count ->
    [one] Taken back: the quote is not kept any more.
   *[other] Taken back: { $count } quotes are not kept any more.
}
undone-quotes-changed = { $count ->
    [one] Taken back: a change of a quote.
   *[other] Taken back: a change of { $count } quotes.
}
undone-quotes-deleted = { $count ->
    [one] Taken back: the quote is there again.
   *[other] Taken back: { $count } quotes are there again.
}
undone-no-quote = The quote was changed again elsewhere, and stays as it is.
quotes-lost = { $count ->
    [one] The article has changed: a quote kept from it is not found; B shows it.
   *[other] The article has changed: { $count } quotes kept from it are not found; B shows them.
}
quote-nearest = The quote is not in the article any more; this comes nearest ({ $percent }%). B shows the quote.
setting-is = { $name } = { $value }
setting-wrong = { $name } cannot be { $value }; it is one of { $values }.
setting-width = A line has { $from } to { $to } cells.
setting-row = The row cannot be understood: { $what }
no-such-setting = There is no setting { $name }; there are { $names }.
no-such-setting-but = There is no setting { $name }; did you mean { $near }?
no-messages = Nothing was said yet.
export-how = Write :export FORMAT FILE; formats are { $formats }, or a template in quotation marks.
export-template-wrong = The template cannot be understood: { $what }
export-no-quotes = There are no quotes to write.
export-exists = { $path } is there already; overwrite it? (y/n)
export-left = { $path } stays as it is.
export-forbidden = { $path } may not be written; check its permissions, or name another file.
export-disk-full = { $path }: the disk is full; free some space, or name another file.
export-no-folder = { $path }: there is no such folder; make it, or name another file.
export-is-folder = { $path } is a folder; name a file in it.
export-failed = { $path } cannot be written: { $what }
exported = { $count ->
    [one] 1 quote written to { $path }.
   *[other] { $count } quotes written to { $path }.
}
exported-articles = { $count ->
    [0] No article could be read; { $path } is empty.
    [one] 1 article written to { $path }.
   *[other] { $count } articles written to { $path }.
}
export-no-articles = There is no article to write.
piped = { $count ->
    [one] The command has taken 1 quote.
   *[other] The command has taken { $count } quotes.
}
piped-articles = { $count ->
    [0] No article could be read for the command.
    [one] The command has taken 1 article.
   *[other] The command has taken { $count } articles.
}
pipe-running = { $command } is running; <c-c> stops it
pipe-busy = { $command } is still running; <c-c> stops it.
pipe-stopped = The command was stopped.
pipe-failed = The command failed (status { $status }).
pipe-killed = The command was ended by a signal.
pipe-not-started = The command cannot be started: { $what }
place-marked = This place is marked: '{ $letter } goes to it.
place-unmarked = { $letter } marks no place any more.
place-unknown = No place is marked with { $letter }; M shows them.
place-article-gone = The article of this place is not there any more.
place-nearest = The place is not in the article any more; this comes nearest.
place-lost = The place is not in the article any more.
places-none = No places are marked; m and a letter in an article mark one.
no-jump = There is no other place to go to.
quote-no-place = There is no such place to put the quote on.
quote-beside-changed = What stands beside it has changed.
quote-written = It is written otherwise now: { $words }
quote-words-changed = Its words have changed: { $words }
quote-lost = It is not in the article any more, nor anything like it.
quote-lost-but = It is not in the article any more; P puts it on what comes nearest.
quote-not-in-article = The article has changed, and the quote is not in it any more; it keeps its own text.
quote-article-gone = The article is not there any more; the quote keeps its own text.
copied = { $count ->
    [one] Copied 1 character: { $words }
   *[other] Copied { $count } characters: { $words }
}
copied-cited = { $count ->
    [one] Copied 1 character with its source: { $words }
   *[other] Copied { $count } characters with their source: { $words }
}
copied-by-terminal = { $copied } · OSC 52
copied-by-program = { $copied } · { $program }, OSC 52
opening-link = Opening { $address }
link-refused = Only web and mail addresses are opened, not this one: { $address }
no-link = The article says no address.
no-links-here = No link is on the screen.
which-link = Which link? Its letter opens it.
no-opener = { $program } cannot be started; the address is { $address }
nothing-odd = Nothing was odd about this article.
sidebar-no-room = The screen is too narrow for the sidebar; <tab> from the article goes there.
sidebar-beside-editions = The sidebar has no room beside two editions.
no-quotation = No quotation in this article.
said-by = — { $speaker }
speaker-unknown = The article does not say who said it.
merge-begun = Go to the name that is { $name } too and press the key again; <esc> leaves it.
merge-left = Nothing is merged.
names-are-one = { $name } and { $other } are one; U takes it back.
split-where = Go to the spelling that is somebody else with <enter>, then split it off.
name-spelt-once = { $name } is spelt in one way only.
name-is-other = { $form } is somebody else than { $name }; U takes it back.
split-cannot = { $name } cannot be told from the other spellings of the name.
names-differ-in-kind = { $name } ({ $kind }) and { $other } ({ $other_kind }) are of different kinds and stay two.
names-one-already = { $name } is one already.
article-names-no = The article does not name { $name }.
no-article-names = No article names { $name }.
name-shown-as = { $name } is shown as { $to }; U takes it back.
name-own-again = { $name } has its own name again.
name-ignored = { $name } is ignored; U takes it back.
title-names = Decided about names
names-ignored = { $count ->
    [one] One name ignored: D
   *[other] { $count } names ignored: D
}
nothing-decided = Nothing is decided about names.
nothing-decided-about = Nothing is decided about { $name }.
name-person = person
name-organisation = organisation
name-place = place
decided-merge = { $name } and { $other } are one
decided-split = { $form } is somebody else than { $name }
decided-part = { $name } and { $other } are two
decided-rename = { $name } is shown as { $to }
decided-ignore = { $name } is ignored
name-heeded = { $name } is a name.
name-not-ignored = { $name } is not ignored.
heed-which = Which name? :heed NAME; D lists those that are ignored.
name-not-selected = No name is selected: <tab> from the article goes to the names.
undone-place = Taken back: the mark { $letter } is as it was.
undone-merge = Taken back: { $name } and { $other } are two again.
undone-split = Taken back: { $form } is { $name } again.
undone-rename = Taken back: { $name } has its name again.
undone-ignore = Taken back: { $name } is a name again.
undone-part = Taken back: { $name } and { $other } are one again.
undone-heed = Taken back: { $name } is ignored again.
no-name-begins = No name begins so.
article-names-being-read = The names of this article are still being read; in a moment its hits are marked.
names-being-read = The names of the articles are still being read; in a moment they are found.
index-damaged = The search index was damaged; the articles it held are being read again.
names-unknown = { $what }; the names of the library are not known.
names-failed = The names of “{ $title }” could not be found: { $what }; reading goes on, please report this.

## The settings file

config-line = line { $line }: { $what }
config-about = { $name }: { $what }
config-switch = { $name }: true or false is needed
config-text = { $name }: a text between quotation marks is needed
config-section = { $name }: a section is needed: [{ $name }]
config-list = sources: a list is needed: ["~/news"]
config-width = width: a number of cells from { $from } to { $to } is needed
config-choice = { $name }: there is no "{ $value }"; it is one of { $values }
config-language = language: "{ $value }" is no language; write a tag such as { $names }
no-such-language = language: there is no "{ $name }"; there are { $names }
no-such-language-file = language: there is no "{ $name }"; there are { $names }, and { $path } is not there
config-no-setting = there is no setting "{ $name }"; there are { $names }
config-no-role = there is no "{ $name }"; there are { $names }
config-no-scope = there is no place "{ $name }"; there are { $names }
config-no-command = there is no command "{ $name }" here; `nashra config --print-defaults` names all, and "none"
config-no-key = there is no key between the quotation marks
config-hidden = with "{ $short }" bound nobody can type "{ $long }"; bind "{ $long }" to "none", or choose another key
onnx-none = this build of nashra runs no ONNX models; `cargo install --features onnx` makes one that does
config-part = "{ $part }": { $what }
row-open = { "{" } is not closed by { "}" }
row-no-field = there is no { $name }; it can show { $names }
no-colour = "{ $word }" is no colour; write #rrggbb or { $names }, with bright- before it, and bold, underline, italic, reverse
keys-unknown = { $name } is not a key; names are such as <enter>, <esc>, <tab>, <c-d>, <f1>, <lt>
keys-unclosed = < is not closed by >; write <lt> for the character itself

## What was odd about a file, and what could not be read

file-what = { $path }: { $what }
file-line-what = { $path }: line { $line }: { $what }
file-empty = is empty; there is nothing to read
file-blank = holds blanks only; there is nothing to read
file-too-large = is larger than 64 MB; split it first
file-no-text = is { $kind }, not text; convert it to text first
file-binary = is binary data, not text
file-utf32 = is UTF-32, which is not supported; convert it with: iconv -f UTF-32 -t UTF-8
file-encoding = is { $name }; read as such
file-guessed = is not UTF-8; read as { $name }, a guess (if the letters are wrong, convert it with iconv)
kind-pdf = a PDF document
kind-rtf = an RTF document
kind-zip = a ZIP archive (Office documents and e-books are)
kind-office = an old Office document
kind-program = a program
kind-image = an image
kind-compressed = a compressed file
kind-database = a database
kind-sound = a sound file
bytes-ill-formed = { $count ->
    [one] an ill-formed sequence of bytes, shown as �
   *[other] { $count } ill-formed sequences of bytes from here on, shown as �
}
title-too-long = too long for a title; its beginning stands for one
too-many-paragraphs = more than { $count } paragraphs; the rest is shown as one
date-impossible = { $date }: there is no such day; left as text
date-hijri = { $date }: a date of the Hijri calendar, not converted; left as text
front-open = front matter is not closed; read as text
front-broken = front matter cannot be read ({ $what }); read as text
front-date = date { $date }: not understood; write it as 2013-03-20
front-date-impossible = date { $date }: there is no such day; left out
front-date-hijri = date { $date }: the Hijri calendar is not converted; left out
path-missing = there is no such file or folder; check the path
path-dangling = is a link to nothing; remove it
path-forbidden = may not be read; check its permissions
path-is-folder = is a folder, not a file; move it away
path-not-utf8 = is not UTF-8 text; write it in UTF-8
path-unreadable = cannot be read ({ $said }); skipped
path-folder-like-file = is a folder named like a file; give its path to read it
path-folder-link = is a link to a folder, which is not followed; give its path
path-pipe = is a pipe, not a file; skipped
path-socket = is a socket, not a file; skipped
path-device = is a device, not a file; skipped
path-no-articles = there are no articles in it; nashra reads .txt and .md files
library-newer = made by a newer nashra (version { $version }); update nashra to use it
library-damaged = damaged, or no library; move it away to begin a new one
library-read-only = may not be written; check its permissions, or name another folder with --data-dir
library-full = the disk is full; free some space and do it again
library-busy = another nashra is busy with it; do it again in a moment
library-not-opened = cannot be opened; check its permissions, or name another folder with --data-dir
library-disk = the disk reports an error; check it, and do it again
library-in-the-way = a file stands where a folder is needed; move it away, or name another folder with --data-dir
library-marks-not-kept = can be read but not written; marks are not kept
library-no-article = article { $number } is not in the library
library-no-home = no home folder is known; name a folder with --data-dir
nothing-kept = { $error }; nothing is kept this time
panicked = something went wrong in the background: { $what }; reading goes on, please report this

## What is wrong with a query

query-closes-nothing = this closes nothing
query-open = this parenthesis is not closed
query-or = OR stands between two things
query-too-deep = too many parentheses inside each other
query-regex-open = a regular expression ends with a slash: /cyber(crime)?/
query-regex = not a regular expression: { $said }
query-no-field = there is no field "{ $name }"; the fields are { $names }
query-word-follows = a word follows the colon at once
query-name-follows = a name follows the colon at once: person:kaspersky, person:"Ronald Noble"
query-source-follows = a source's name follows the colon at once
query-tag-follows = a tag follows the colon at once
query-language = a language is ar, en, he, fa, ur or other
query-state = an article is unread, read, starred or paired
query-date = a date is a year, a month or a day: 2013, 2013-03, 2013-03-20
query-has = has: knows only has:quote

## The help

scope-everywhere = Everywhere
scope-list = In the list
scope-article = In the article
scope-sidebar = In the entity sidebar
scope-quotes = In the list of quotes
scope-sources = In the list of sources
scope-editions = In the sheet of editions
scope-names = In the sheet of what was decided about names
scope-selection = While selecting
scope-prompt = While typing
