-- The chain. It alone is the record; every other table follows from it and could be made again.
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    recorded TEXT NOT NULL,
    subject TEXT NOT NULL,
    body BLOB NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_of_article ON entry (subject) WHERE kind = 'article';
CREATE UNIQUE INDEX entry_of_extraction ON entry (subject) WHERE kind = 'extraction';
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
-- "INSERT OR REPLACE" deletes without asking the trigger above.
CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
    OR EXISTS (SELECT 1 FROM entry WHERE kind = 'article' AND NEW.kind = 'article' AND subject = NEW.subject)
    OR EXISTS (SELECT 1 FROM entry WHERE kind = 'extraction' AND NEW.kind = 'extraction' AND subject = NEW.subject)
BEGIN SELECT RAISE(ABORT, 'entries are only ever added behind the last'); END;

-- Days are counted from 1970-01-01. "touched" is the number of the entry that last changed a row, for readers to catch up.

-- An article through all its versions.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    handle TEXT NOT NULL UNIQUE
) STRICT;

-- A version of an article.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    entry INTEGER NOT NULL REFERENCES entry,
    publication INTEGER NOT NULL REFERENCES publication,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT,
    published INTEGER,
    url TEXT,
    source_id TEXT,
    signature BLOB NOT NULL,
    story INTEGER NOT NULL,
    extraction INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX article_of_publication ON article (publication);
CREATE INDEX article_of_story ON article (story);
CREATE INDEX article_touched ON article (touched);

-- Where near-duplicates meet.
CREATE TABLE band (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

-- An actor as single articles have it; rows of one identity are the same actor across articles.
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sector TEXT,
    -- what imported lists say of it
    listed_name TEXT,
    listed_country TEXT,
    listed_sector TEXT,
    block TEXT NOT NULL,
    identity INTEGER NOT NULL,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX actor_of_block ON actor (block);
CREATE INDEX actor_of_identity ON actor (identity);
CREATE INDEX actor_touched ON actor (touched);
CREATE VIRTUAL TABLE actor_words USING fts5 (
    name, content = 'actor', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- A post that articles give an actor, and the first and last day on which they do.
CREATE TABLE post (
    actor INTEGER NOT NULL REFERENCES actor,
    title TEXT NOT NULL,
    first INTEGER,
    last INTEGER,
    PRIMARY KEY (actor, title)
) STRICT, WITHOUT ROWID;

-- What was said once, however often reported; its handle is the smallest digest of its statements.
CREATE TABLE utterance (
    id INTEGER PRIMARY KEY,
    handle TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    extraction INTEGER NOT NULL REFERENCES entry,
    article INTEGER NOT NULL REFERENCES article,
    form TEXT NOT NULL,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker INTEGER REFERENCES actor,
    -- the post that the article gives the speaker
    speaker_post TEXT,
    addressee INTEGER REFERENCES actor,
    relays TEXT NOT NULL,
    said_from INTEGER,
    said_to INTEGER,
    said_text TEXT,
    day INTEGER,
    confidence REAL NOT NULL,
    found_by TEXT NOT NULL,
    utterance INTEGER NOT NULL,
    -- in the latest reading of its version, and not repeated by a later version of the article
    is_current INTEGER NOT NULL,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_by_digest ON statement (digest);
CREATE INDEX statement_of_article ON statement (article);
CREATE INDEX statement_of_utterance ON statement (utterance);
CREATE INDEX statement_of_speaker ON statement (speaker, day);
CREATE INDEX statement_touched ON statement (touched);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, content = 'statement', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Whom a statement's content names.
CREATE TABLE about (
    actor INTEGER NOT NULL REFERENCES actor,
    statement INTEGER NOT NULL REFERENCES statement,
    PRIMARY KEY (actor, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_of_statement ON about (statement);

-- Actors that users listed, under all their names.
CREATE TABLE listed (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry,
    list TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX listed_of_entry ON listed (entry);
CREATE TABLE listed_block (
    block TEXT NOT NULL,
    listed INTEGER NOT NULL REFERENCES listed,
    PRIMARY KEY (block, listed)
) STRICT, WITHOUT ROWID;

-- What users decided about identities and has not been undone.
CREATE TABLE ruling (
    entry INTEGER NOT NULL REFERENCES entry,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (entry, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX ruling_of_actor ON ruling (actor);
