package org.parley.intake.maintext;

import java.util.List;
import org.parley.intake.maintext.Block.Kind;

/** Drops the lines within the chosen section that are no text of the article. For one page. */
final class Sieve {
    private static final double MOST_LINKED = 0.6;
    private static final double MOST_LINKED_LIST = 0.5;
    private static final int LONG = 60;
    private static final int LONGEST_TITLE = 300;
    /** A heading below so much running text heads a part of the text. */
    private static final int MOST_ABOVE_TITLE = 400;

    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_CREDIT = 250;

    private final Selection selection;
    private final List<Block> blocks;
    private final List<Section> sections;
    private final Phrases phrases;
    private final PageTitle title;
    private final Section body;

    private Sieve(Selection selection, Phrases phrases, PageTitle title, Section body) {
        this.selection = selection;
        this.blocks = selection.outline().blocks();
        this.sections = selection.outline().sections();
        this.phrases = phrases;
        this.title = title;
        this.body = body;
    }

    static void of(Selection selection, Phrases phrases, PageTitle title, Section body) {
        Sieve sieve = new Sieve(selection, phrases, title, body);
        sieve.dropBeforeTitle();
        sieve.dropPhrases();
        sieve.dropLinkLists();
        sieve.setCredits();
        sieve.dropLines();
        sieve.dropBareHeadings();
        sieve.dropEdges();
    }

    /** What stands above the headline is its section, its date, the way to it. */
    private void dropBeforeTitle() {
        int prose = 0;
        for (int i = next(body.from()); i < body.to() && prose <= MOST_ABOVE_TITLE; i = next(i + 1)) {
            if (isTitle(i)) {
                for (int j = body.from(); j < i; j++) {
                    if (selection.prose(j) == 0) {
                        selection.drop(j);
                    }
                }
                selection.drop(i);
                return;
            }
            prose += selection.prose(i);
        }
    }

    private boolean isTitle(int block) {
        String text = blocks.get(block).text();
        return selection.outline().isTopHeading(block) || (text.length() < LONGEST_TITLE && title.isRepeatedBy(text));
    }

    private void dropPhrases() {
        int main = mainBearer();
        for (int i = next(body.from()); i < body.to(); i = next(i + 1)) {
            Phrases.Meaning meaning = phrases.of(blocks.get(i).text());
            if (meaning != null) {
                selection.drop(i);
            }
            if (meaning == Phrases.Meaning.END) {
                i = dropUpToMain(i + 1, main);
            }
        }
    }

    private int dropUpToMain(int from, int main) {
        int i = from;
        while (i < body.to() && !(bearer(blocks.get(i)) == main && selection.prose(i) > LONG)) {
            selection.drop(i++);
        }
        return i - 1;
    }

    /** The section that has most of the paragraphs right in it. */
    private int mainBearer() {
        int[] prose = new int[sections.size()];
        int main = 0;
        for (int i = next(body.from()); i < body.to(); i = next(i + 1)) {
            int bearer = bearer(blocks.get(i));
            prose[bearer] += selection.prose(i);
            main = prose[bearer] > prose[main] ? bearer : main;
        }
        return main;
    }

    private int bearer(Block block) {
        Section section = sections.get(block.section());
        return section.tag().equals("p") ? Math.max(0, section.parent()) : block.section();
    }

    private void dropLinkLists() {
        int behind = body.from();
        for (Section section : sections) {
            if (section.from() >= behind
                    && section.to() <= body.to()
                    && isList(section.tag())
                    && section.to() > section.from()) {
                int length = 0;
                int linked = 0;
                for (int i = section.from(); i < section.to(); i++) {
                    length += selection.isKept(i) ? blocks.get(i).text().length() : 0;
                    linked += selection.isKept(i) ? blocks.get(i).linked() : 0;
                }
                if (linked > length * MOST_LINKED_LIST) {
                    selection.drop(section);
                }
                behind = section.to();
            }
        }
    }

    private static boolean isList(String tag) {
        return tag.equals("ul") || tag.equals("ol") || tag.equals("dl") || tag.equals("table");
    }

    private void dropLines() {
        for (int i = next(body.from()); i < body.to(); i = next(i + 1)) {
            Block block = blocks.get(i);
            boolean isLinks =
                    block.linkShare() > MOST_LINKED && !(block.kind() == Kind.PARAGRAPH && block.linkShare() < 0.9);
            if (isLinks || block.asides() * 5 > block.text().length() * 4 || !hasLetters(block.text())) {
                selection.drop(i);
            }
        }
    }

    /** A short line with a sign of copyright is said of a picture. */
    private void setCredits() {
        for (int i = next(body.from()); i < body.to(); i = next(i + 1)) {
            String text = blocks.get(i).text();
            if (text.length() <= LONGEST_CREDIT && text.indexOf('©') >= 0) {
                selection.setCaption(i);
            }
        }
    }

    /** A heading whose text was dropped heads nothing. */
    private void dropBareHeadings() {
        int heading = -1;
        for (int i = next(body.from()); i < body.to(); i = next(i + 1)) {
            if (blocks.get(i).kind() == Kind.HEADING) {
                if (heading >= 0 && i > heading + 1 && level(i) <= level(heading)) {
                    selection.drop(heading);
                }
                heading = i;
            } else if (!selection.isCaption(i)) {
                heading = -1;
            }
        }
    }

    /** From 1, the highest, to 6. */
    private int level(int heading) {
        for (int i = blocks.get(heading).section(); i >= 0; i = sections.get(i).parent()) {
            String tag = sections.get(i).tag();
            if (tag.length() == 2 && tag.charAt(0) == 'h') {
                return tag.charAt(1) - '0';
            }
        }
        return 6;
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Headings and labels behind the last paragraph, and labels and dates before the first. */
    private void dropEdges() {
        for (int i = selection.lastKept(body.to() - 1); i >= body.from(); i = selection.lastKept(i - 1)) {
            if (!selection.isCaption(i)) {
                if (!isLabel(blocks.get(i))) {
                    break;
                }
                selection.drop(i);
            }
        }
        int first = next(body.from());
        while (first < body.to() && isBeforeText(blocks.get(first))) {
            selection.drop(first);
            first = next(first + 1);
        }
    }

    private boolean isBeforeText(Block block) {
        return (isLabel(block) && block.kind() != Kind.HEADING) || isDate(block);
    }

    private boolean isLabel(Block block) {
        return block.kind() == Kind.HEADING
                || (block.kind() == Kind.OTHER && block.size() < LONG && !block.endsSentence());
    }

    private static boolean isDate(Block block) {
        String text = block.text();
        return block.kind() == Kind.PARAGRAPH
                && text.length() <= LONGEST_DATE
                && text.chars().anyMatch(Character::isDigit)
                && !block.endsSentence();
    }

    private int next(int from) {
        int next = selection.nextKept(from);
        return next < 0 ? Integer.MAX_VALUE - 1 : next;
    }
}
