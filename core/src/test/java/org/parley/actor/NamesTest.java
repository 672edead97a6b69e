package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

class NamesTest {
    @Test
    void titleGivesPostCountryAndSector() {
        Told told = Told.undated("[[Kremlin spokesman Pavel Orlin]] said no. [[Orlin]] did not say why.");
        assertThat(told.source(0).actor())
                .isEqualTo(Actor.of("Pavel Orlin", ActorKind.PERSON, "Kremlin spokesman", "RUS", "GOV"));
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.NAME);
        assertThat(told.source(1).actor()).isEqualTo(told.source(0).actor());
        assertThat(told.source(1).resolvedBy()).isEqualTo(ResolvedBy.SURNAME);
    }

    @Test
    void appositionGivesPostAndCountry() {
        Told told = Told.undated("[[Ana Ruiz, Spain's foreign minister,]] said the talks went well.");
        assertThat(told.source(0).actor())
                .isEqualTo(Actor.of("Ana Ruiz", ActorKind.PERSON, "Spain's foreign minister", "ESP", "GOV"));
    }

    @Test
    void nameBehindTheDescriptionIsTaken() {
        Told told = Told.undated("[[Ruiz's chief of staff, Marta Vidal,]] said Ana Ruiz had left.");
        assertThat(told.name(0)).isEqualTo("Marta Vidal");
    }

    @Test
    void senatorIsOfTheUnitedStatesByHisState() {
        Told told = Told.undated("[[Sen. Carl Hobson (R-Ariz.)]] objected. [[The Arizona senator]] left early.");
        assertThat(told.source(0).actor().country()).isEqualTo("USA");
        assertThat(told.source(0).actor().sector()).isEqualTo("LEG");
        assertThat(told.name(1)).isEqualTo("Carl Hobson");
    }

    @Test
    void firstNameAloneLeadsToTheFullName() {
        Told told = Told.undated("Rosa Lindt and her brother Emil Lindt spoke. [[Rosa]] was glad.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void courtesyTitlesTellTwoOfOneSurnameApart() {
        Told told = Told.undated("Emil Lindt met Rosa Lindt. [[Mrs. Lindt]] said yes. [[Mr. Lindt]] said no.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Emil Lindt");
    }

    @Test
    void surnameMeansTheOneJustNamedInFullElseTheMainOne() {
        Told told = Told.undated("""
                Rosa Lindt opened the debate. Rosa Lindt spoke for an hour.

                Emil Lindt came late. [[Lindt]] said the train had stopped.

                The debate ended at nine.

                It was a long evening for all.

                [[Lindt]] thanked the hosts.""");
        assertThat(told.name(0)).isEqualTo("Emil Lindt");
        assertThat(told.name(1)).isEqualTo("Rosa Lindt");
    }

    @Test
    void possessiveIsNoPartOfTheName() {
        Told told = Told.undated("Rosa Lindt spoke. [[Lindt’s]] view is that it will rain.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void middleInitialMakesNoOtherPerson() {
        Told told = Told.undated("Rosa B. Lindt spoke. [[Rosa Lindt]] then sat down.");
        assertThat(told.name(0)).isEqualTo("Rosa B. Lindt");
    }

    @Test
    void headlineGivesTheNameThatTheTextGivesInFull() {
        Told told = Told.undated("[[Lindt]] Calls Snap Vote After Long Debate\n\nPremier Rosa Lindt called a vote.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void wellKnownSurnameWithTitleIsTakenFromTheFacts() {
        Told told = Told.on("2021-03-18", "[[President Biden]] agreed.");
        assertThat(told.source(0).actor())
                .isEqualTo(Actor.of("Joe Biden", ActorKind.PERSON, "President", "USA", "GOV"));
    }

    @Test
    void titleThatContradictsTheFactsIsNotTakenFromThem() {
        Told told = Told.on("2021-03-18", "[[Sergeant Biden]] agreed.");
        assertThat(told.name(0)).isEqualTo("Biden");
        assertThat(told.source(0).actor().country()).isNull();
    }

    @Test
    void postIsAsOfTheArticlesDate() {
        assertThat(Told.on("2009-06-01", "[[Vladimir Putin]] agreed.")
                        .source(0)
                        .actor()
                        .post())
                .isEqualTo("prime minister");
        assertThat(Told.on("2015-06-01", "[[Vladimir Putin]] agreed.")
                        .source(0)
                        .actor()
                        .post())
                .isEqualTo("president");
        assertThat(Told.undated("[[Vladimir Putin]] agreed.").source(0).actor().post())
                .isNull();
    }

    @Test
    void mentionTellsThatAnUnusualNameIsAPersons() {
        Told told = Told.withMentions(
                List.of(new Mention(new Span(0, 14), MentionKind.PERSON, 0.9)),
                "Xoquil Ubantha spoke. [[Ubantha]] was brief.");
        assertThat(told.name(0)).isEqualTo("Xoquil Ubantha");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.PERSON);
    }

    @Test
    void shortNameOfANewspaperMeansTheLongOne() {
        Told told = Told.undated("[[The Harbour Post]] had the story. [[The Post]] did not name anybody.");
        assertThat(told.name(0)).isEqualTo("Harbour Post");
        assertThat(told.name(1)).isEqualTo("Harbour Post");
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.ORGANISATION);
        assertThat(told.source(1).actor().sector()).isEqualTo("JRN");
    }

    @Test
    void bareSurnameIsThePublicFiguresThoughARelativeIsNamedInFull() {
        Told told = Told.on("2018-05-02", "U.S. voters met Ivanka Trump. [[Trump]] wants more.");
        assertThat(told.name(0)).isEqualTo("Donald Trump");
    }

    @Test
    void surnameOfSomebodyInOfficeIsTheirs() {
        Told told = Told.on("2018-05-02", "U.S. Sen. Carl Trump (D-Ohio) spoke. [[Trump]] wants more.");
        assertThat(told.name(0)).isEqualTo("Carl Trump");
    }

    @Test
    void surnameThatIsAlsoAPostIsASurname() {
        Told told = Told.undated("Howard Dean spoke. [[Dean, a doctor,]] was brief. [[He]] left.");
        assertThat(told.name(0)).isEqualTo("Howard Dean");
        assertThat(told.name(1)).isEqualTo("Howard Dean");
    }

    @Test
    void phraseEndsAtDashes() {
        Told told = Told.undated("Carl Hobson spoke. [[Hobson -- co-editor of a book --]] was brief.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
    }

    @Test
    void userIsTheAccount() {
        Told told = Told.undated("[[One user @harbourcat_1]] was brief.");
        assertThat(told.name(0)).isEqualTo("@harbourcat_1");
    }

    @Test
    void countryFollowsFromTheEmployer() {
        Told told = Told.on("2016-09-20", "U.S. voters met Hillary Clinton. [[Clinton spokesman Carl Hobson]] spoke.");
        assertThat(told.source(0).actor().country()).isEqualTo("USA");
    }

    @Test
    void partyTellsTheCountryOnlyWhereTheArticleSpeaksOfIt() {
        assertThat(Told.undated("The U.S. votes. [[Democratic pollster Carl Hobson]] spoke.")
                        .source(0)
                        .actor()
                        .country())
                .isEqualTo("USA");
        assertThat(Told.undated("Italy votes. [[Democratic pollster Carl Hobson]] spoke.")
                        .source(0)
                        .actor()
                        .country())
                .isNull();
    }

    @Test
    void lettersThatWereReadInTheWrongCharsetAreRestored() {
        Told told = Told.undated("[[President FranÃ§ois Belin]] said yes. [[Belin]] left. [[Ana PeÃ±a]] stayed.");
        assertThat(told.name(0)).isEqualTo("François Belin");
        assertThat(told.name(1)).isEqualTo("François Belin");
        assertThat(told.name(2)).isEqualTo("Ana Peña");
    }

    @Test
    void lettersThatWereReadInTheWrongCharsetTwiceAreRestoredAsFarAsMayBe() {
        assertThat(Names.unmangled("Arturo MarÃÂ¡n")).isEqualTo("Arturo Marán");
        assertThat(Names.unmangled("FranA\u0303§ois")).isEqualTo("François");
        assertThat(Names.unmangled("João Ângelo")).isEqualTo("João Ângelo");
        assertThat(Names.unmangled("Ã")).isEqualTo("Ã");
    }

    @Test
    void spacesThatDoNotBreakLinesPartWords() {
        Told told = Told.undated("Former Speaker Rosa\u00a0Lindt spoke. [[Lindt]] was brief.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void surnameThatIsAlsoANewspaperIsThePersonNamedInFull() {
        Told told = Told.undated("Mayor Peter Guardian spoke. [[Guardian]] was brief. [[The Guardian]] was not.");
        assertThat(told.name(0)).isEqualTo("Peter Guardian");
        assertThat(told.name(1)).isEqualTo("Guardian");
    }

    @Test
    void postOfSeveralWordsIsNoSurname() {
        Told told = Told.undated("It went to Clinton Chief of Staff Rosa Lindt. [[Lindt]] read it. "
                + "[[The undersecretary for Political Affairs Wendy Tark]] did not.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Wendy Tark");
    }

    @Test
    void surnameOfAPrivatePersonIsNoPublicFiguresUnlessItStoodThereBefore() {
        Told told = Told.on("2016-07-28", """
                Martha Sanders spoke in Ohio, in the United States. [[Sanders]] cried.""");
        assertThat(told.name(0)).isEqualTo("Martha Sanders");
        Told relative = Told.on("2016-07-28", """
                Sanders won in Ohio, in the United States. His wife was there.

                Lydia Sanders, his wife, smiled.

                It was late.

                It was cold.

                [[Sanders]] said so.""");
        assertThat(relative.name(0)).isEqualTo("Bernie Sanders");
    }

    @Test
    void appositionBehindAnAgeGivesTheCountry() {
        Told told = Told.undated("[[Emil Tark, 39, a Danish sailor,]] was there. [[Nils Holm, a Swiss man,]] left.");
        assertThat(told.source(1).actor().country()).isEqualTo("CHE");
        assertThat(told.source(0).actor().country()).isEqualTo("DNK");
    }

    @Test
    void descriptionBetweenTwoNamesIsTheSecondsIfAVerbFollows() {
        Told told = Told.undated(
                "According to [[Rosa Lindt]], the mayor's aide, Emil Tark, told her that it was late. [[Tark]] left.");
        assertThat(told.source(0).actor().post()).isNull();
        assertThat(told.source(1).actor().post()).isEqualTo("mayor's aide");
        Told list = Told.undated("[[Rosa Lindt]], the mayor, Emil Tark, the sheriff, and others spoke. [[Tark]] left.");
        assertThat(list.source(0).actor().post()).isEqualTo("mayor");
        assertThat(list.source(1).actor().post()).isEqualTo("sheriff");
    }

    @Test
    void epithetBehindANameIsNoOtherPerson() {
        Told told = Told.undated("Rosa Lindt spoke. [[Lindt the realist]] was brief. [[Lindt aides]] were not.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void adjectivesMayStandBeforeTheNameThatADescriptionLeadsTo() {
        Told told = Told.undated("[[One prominent conservative, syndicated radio host Rosa Lindt,]] was brief. "
                + "[[One aide, praising Rosa Lindt,]] was not.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void placeBehindANameGivesTheCountry() {
        Told told = Told.undated("[[Emil Tark of Madison, Alabama,]] was there. [[Rosa Lindt of the board]] was not.");
        assertThat(told.source(0).actor().country()).isEqualTo("USA");
        assertThat(told.source(1).actor().country()).isNull();
    }

    @Test
    void relativeClauseGivesThePost() {
        Told told = Told.undated("[[Emil Tark, who is now chairman of the Danish railways,]] was there.");
        assertThat(told.source(0).actor().post()).startsWith("chairman of the Danish");
        assertThat(told.source(0).actor().country()).isEqualTo("DNK");
    }

    @Test
    void whoHoldsAPostInAnArticleOnOneCountryBelongsToIt() {
        Told told = Told.undated(
                "Denmark, Denmark, Denmark, Denmark and Denmark. [[Emil Tark, the chairman of the board,]] "
                        + "and [[Rosa Lindt]] were there.");
        assertThat(told.source(0).actor().country()).isEqualTo("DNK");
        assertThat(told.source(1).actor().country()).isNull();
        Told two = Told.undated(
                "Denmark, Denmark, Denmark and Norway. [[Emil Tark, the chairman of the board,]] was there.");
        assertThat(two.source(0).actor().country()).isNull();
    }

    @Test
    void middleNameMayBeACountrys() {
        Told told = Told.undated("Deborah Jordan Holm spoke. [[Holm]] was brief.");
        assertThat(told.name(0)).isEqualTo("Deborah Jordan Holm");
    }
}
