package org.parley.intake.maintext;

/** What the names that a page gives to one of its parts say about the part. */
enum Mark {
    /** Holds the text of an article. */
    BODY,
    /** Holds the main part of a page, or much else. */
    MAIN,
    /** Opens an article: standfirst, summary. */
    LEAD,
    /** What readers wrote. */
    COMMENTS,
    /** Never text: navigation, footers, consent, sharing, signing up, advertisements. */
    HARD,
    /** Hardly ever text: other articles, what stands beside the text, tools. */
    SOFT,
    /** Opens an article, or points to another one, where it has links. */
    OFFER,
    /** Who wrote it, when, in which section. */
    ABOUT,
    /** Belongs to a picture. */
    CAPTION,
    /** Nothing: the name tells how a part is shown or sorted, and its words are not about what it holds. */
    STATE;

    /** The bits of all marks of what is no text. */
    static final int AGAINST = HARD.bit() | SOFT.bit() | COMMENTS.bit() | ABOUT.bit() | CAPTION.bit();

    /** The bit that stands for the mark in a set of marks. */
    int bit() {
        return 1 << ordinal();
    }

    /** Whether one of the marks says that this is no text. */
    static boolean isAgainst(int marks) {
        return (marks & AGAINST) != 0;
    }

    boolean in(int marks) {
        return (marks & bit()) != 0;
    }
}
