package org.parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.story.StorySignature;
import org.parley.model.Article;
import org.parley.model.Extraction;

/** Versions of articles, the publications they are versions of, and the stories they tell. */
final class ArticleTable {
    /** Near-duplicates further apart in days than this are not one story: agencies repeat themselves every year. */
    private static final int STORY_DAYS = 7;

    /** A text that shares less than this with an earlier one of the same name is another article, not a version of it. */
    private static final double SAME_ARTICLE = 0.5;

    /** The problem that extractions of articles in other languages have. */
    private static final String UNREAD_LANGUAGE = "unread-language";

    /** A version as it lies in its row. */
    record Row(long id, long entry, long publication, int version, long extraction, boolean isReplaced) {}

    private record Candidate(
            long id, long publication, @Nullable Integer published, long story, byte[] signature) {}

    /** The version with that id. */
    static Optional<Row> find(Handle handle, String digest) {
        return handle.createQuery(
                        "SELECT id, entry, publication, version, extraction, is_replaced FROM article WHERE digest = ?")
                .bind(0, digest)
                .map((row, context) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getBoolean(6)))
                .findOne();
    }

    /**
     * Adds a version whose reading is still to come, and folds it into its story.
     *
     * @param replaces id of the version that it comes in the place of; absent where the article itself tells which it is
     */
    static void insert(Handle handle, Article article, @Nullable String replaces, long entry) {
        StorySignature signature = StorySignature.of(article.text());
        Optional<Long> given =
                replaces == null ? Optional.empty() : find(handle, replaces).map(Row::publication);
        long publication = given.orElseGet(() -> publication(handle, article, signature));
        int version = 1
                + handle.createQuery("SELECT count(*) FROM article WHERE publication = ?")
                        .bind(0, publication)
                        .mapTo(Integer.class)
                        .one();
        long id = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM article")
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "INSERT INTO article (id, digest, entry, publication, version, title, outlet, published, url,"
                                + " source_id, language, signature, story, extraction, statements, touched)"
                                + " VALUES (:id, :digest, :entry, :publication, :version, '', :outlet, :published, :url,"
                                + " :sourceId, :language, :signature, :id, 0, 0, :entry)")
                .bind("id", id)
                .bind("digest", article.id())
                .bind("entry", entry)
                .bind("publication", publication)
                .bind("version", version)
                .bind("outlet", article.outlet())
                .bind("published", Days.number(article.published()))
                .bind("url", article.url())
                .bind("sourceId", article.sourceId())
                .bind("language", article.language())
                .bind("signature", signature.bytes())
                .execute();
        foldStory(handle, id, article.published(), signature, entry);
    }

    /** Takes the version out of account in whose place an article was extracted again; absent where there is none. */
    static Optional<Long> replace(Handle handle, String article, long entry) {
        return Optional.ofNullable(OriginalTable.replaced(handle, article))
                .flatMap(replaced -> find(handle, replaced))
                .map(replaced -> {
                    handle.execute(
                            "UPDATE article SET is_replaced = 1, touched = ? WHERE id = ?", entry, replaced.id());
                    return replaced.id();
                });
    }

    /** Makes an extraction the latest of a version. */
    static void read(Handle handle, long article, long entry, Extraction extraction) {
        boolean isRead = extraction.problems().stream()
                .noneMatch(problem -> problem.code().equals(UNREAD_LANGUAGE));
        handle.createUpdate("UPDATE article SET title = :title, is_read = :isRead, extraction = :entry,"
                        + " statements = :statements, touched = :entry WHERE id = :article")
                .bind("title", extraction.headline())
                .bind("isRead", isRead ? 1 : 0)
                .bind("entry", entry)
                .bind("statements", extraction.statements().size())
                .bind("article", article)
                .execute();
    }

    /** The publication of this address, else of this name in this outlet if the texts are alike; a new one otherwise. */
    private static long publication(Handle handle, Article article, StorySignature signature) {
        String handleName = handleOf(article);
        OptionalLong known = publication(handle, handleName);
        if (known.isPresent() && (article.url() != null || isLikely(handle, known.getAsLong(), signature))) {
            return known.getAsLong();
        }
        String name = known.isPresent() ? "article:" + article.id() : handleName;
        return handle.createUpdate("INSERT INTO publication (handle) VALUES (?)")
                .bind(0, name)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static OptionalLong publication(Handle handle, String name) {
        return handle.createQuery("SELECT id FROM publication WHERE handle = ?")
                .bind(0, name)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static boolean isLikely(Handle handle, long publication, StorySignature signature) {
        return handle.createQuery("SELECT signature FROM article WHERE publication = ? ORDER BY id DESC LIMIT 1")
                .bind(0, publication)
                .mapTo(byte[].class)
                .findOne()
                .filter(bytes -> StorySignature.of(bytes).similarity(signature) >= SAME_ARTICLE)
                .isPresent();
    }

    private static String handleOf(Article article) {
        if (article.url() != null) {
            return "url:" + article.url();
        }
        String outlet = article.outlet() == null ? "" : article.outlet();
        return article.sourceId() == null ? "article:" + article.id() : "source:" + outlet + "\n" + article.sourceId();
    }

    private static void foldStory(
            Handle handle, long id, @Nullable LocalDate published, StorySignature signature, long entry) {
        List<Long> bands = signature.bands();
        for (Candidate candidate : candidates(handle, bands)) {
            if (isNear(published, Days.day(candidate.published()))
                    && StorySignature.of(candidate.signature()).isNearDuplicate(signature)) {
                join(handle, id, candidate.id(), entry);
            }
        }
        for (Long band : bands) {
            handle.execute("INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)", band, id);
        }
    }

    private static List<Candidate> candidates(Handle handle, List<Long> bands) {
        if (bands.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT id, publication, published, story, signature FROM article WHERE id IN"
                        + " (SELECT article FROM band WHERE hash IN (SELECT value FROM json_each(:bands))) ORDER BY id")
                .bind("bands", BoundList.of(bands))
                .map((row, context) -> new Candidate(
                        row.getLong(1), row.getLong(2), (Integer) row.getObject(3), row.getLong(4), row.getBytes(5)))
                .list();
    }

    private static boolean isNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Math.abs(one.toEpochDay() - other.toEpochDay()) <= STORY_DAYS;
    }

    /** Gives two articles' stories one number, the smaller, so that the order of arrival does not matter. */
    private static void join(Handle handle, long one, long other, long entry) {
        List<Long> stories = handle.createQuery("SELECT DISTINCT story FROM article WHERE id IN (?, ?) ORDER BY story")
                .bind(0, one)
                .bind(1, other)
                .mapTo(Long.class)
                .list();
        if (stories.size() == 2) {
            handle.execute(
                    "UPDATE article SET story = ?, touched = ? WHERE story = ?", stories.get(0), entry, stories.get(1));
        }
    }
}
