-- Rows are not carried over: after a migration all tables but "entry" are made again from the entries.

-- What a statement does in a dialogue. Which act answers which is worked out when it is asked for.
CREATE TABLE act (
    statement INTEGER PRIMARY KEY REFERENCES statement,
    -- the act as JSON, as the entry has it
    body TEXT NOT NULL
) STRICT;

-- An article's own word that somebody used a term for the first time.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    extraction INTEGER NOT NULL REFERENCES entry,
    article INTEGER NOT NULL REFERENCES article,
    -- the claim as JSON, as the entry has it
    body TEXT NOT NULL
) STRICT;
CREATE INDEX claim_of_article ON claim (article);

-- What users decided about links between statements and has not been undone; statements by their digests.
CREATE TABLE tie (
    entry INTEGER PRIMARY KEY REFERENCES entry,
    kind TEXT NOT NULL,
    opener TEXT NOT NULL,
    reply TEXT NOT NULL
) STRICT;
