-- Rows are not carried over: after a migration all tables but "entry" are made again from the entries.

CREATE UNIQUE INDEX entry_of_original ON entry (subject) WHERE kind = 'original';
DROP TRIGGER entry_follows_the_last;
CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
    OR EXISTS (SELECT 1 FROM entry WHERE kind = 'article' AND NEW.kind = 'article' AND subject = NEW.subject)
    OR EXISTS (SELECT 1 FROM entry WHERE kind = 'extraction' AND NEW.kind = 'extraction' AND subject = NEW.subject)
    OR EXISTS (SELECT 1 FROM entry WHERE kind = 'original' AND NEW.kind = 'original' AND subject = NEW.subject)
BEGIN SELECT RAISE(ABORT, 'entries are only ever added behind the last'); END;

ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
-- 0 where the latest reading left the article alone because of its language
ALTER TABLE article ADD COLUMN is_read INTEGER NOT NULL DEFAULT 1;
-- 1 where the same bytes were extracted again: what stands in this version alone was never in the article
ALTER TABLE article ADD COLUMN is_replaced INTEGER NOT NULL DEFAULT 0;

-- Whether a statement that counts speaks of it.
ALTER TABLE actor ADD COLUMN is_current INTEGER NOT NULL DEFAULT 0;

-- What a statement in the latest reading of its version tells of an actor: its "post", its "sector", or with neither that there is
-- such an actor. The day is the article's, "is_current" the statement's.
CREATE TABLE lesson (
    statement INTEGER NOT NULL REFERENCES statement,
    actor INTEGER NOT NULL REFERENCES actor,
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    day INTEGER,
    is_current INTEGER NOT NULL,
    PRIMARY KEY (statement, actor, property, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_of_actor ON lesson (actor, property, value, is_current, day);

-- The lessons about an actor without the statements; first and last day are those of statements that count.
DROP TABLE post;
CREATE TABLE trait (
    actor INTEGER NOT NULL REFERENCES actor,
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    is_current INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    PRIMARY KEY (actor, property, value)
) STRICT, WITHOUT ROWID;

-- What articles were extracted from; the bytes are in the entry alone.
CREATE TABLE original (
    entry INTEGER PRIMARY KEY REFERENCES entry,
    article TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    address TEXT,
    -- the version that was extracted from the same bytes before
    replaces TEXT
) STRICT;
CREATE TABLE finding (
    original INTEGER NOT NULL REFERENCES original,
    position INTEGER NOT NULL,
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (original, position)
) STRICT, WITHOUT ROWID;
