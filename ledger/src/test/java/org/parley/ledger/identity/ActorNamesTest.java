package org.parley.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ledger.identity.ActorNames.Counted;
import org.parley.model.ActorKind;

class ActorNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, ana ruiz",
        "Dr. Ana Ruiz, ana ruiz",
        "J. K. Rowan, jk rowan",
        "JK Rowan, jk rowan",
        "The Harbour Trust, harbour trust",
        "The, the",
        "U.N., un",
        "Sir, sir",
        "Jr., jr",
        "Bak Ji-hoon, bak ji hoon",
        "O’Dell & Sons, odell and sons",
        "'Omar Bell, Jr.', omar bell",
        "🙂, 🙂",
        "Ana 🙂 Ruiz, ana ruiz",
        "東京, 東京",
        "X, x"
    })
    void namesAreFolded(String name, String folded) {
        assertThat(ActorNames.folded(name)).isEqualTo(folded);
    }

    static List<String> hostileNames() {
        return List.of(
                "",
                " ",
                "\u202E",
                "x",
                "🙂",
                "\uD83D",
                "-",
                "---",
                "'",
                ",",
                "a,",
                ", b",
                "🙂, 🙂",
                "Jr.",
                "the",
                "Sir Dr. Jr.",
                "al",
                "al-",
                "שלום",
                "\u0301\u0301",
                "a\u0000b",
                "A".repeat(10_000),
                "a ".repeat(5_000),
                "a-".repeat(5_000),
                "\u0301".repeat(10_000),
                "the ".repeat(2_500));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void anyNameHasABlockAndAGroup(String name) {
        for (ActorKind kind : ActorKind.values()) {
            KnownActor one = new KnownActor("1", name, kind, null, Set.of(name));
            KnownActor other = new KnownActor("2", "Ana Ruiz", kind, null, Set.of());
            ListedActor listed = new ListedActor(name, kind, Set.of(name + "x"), null, null, null, List.of());
            assertThat(IdentityRules.block(one)).startsWith(kind.name()).hasSizeLessThan(200);
            assertThat(IdentityRules.blocks(listed))
                    .allSatisfy(block -> assertThat(block).hasSizeLessThan(200));
            assertThat(IdentityRules.group(List.of(one, other), List.of(listed), Rulings.NONE))
                    .hasSize(2);
        }
        assertThat(ActorNames.folded(name).isBlank()).isEqualTo(name.isBlank());
        assertThat(ActorNames.folded(ActorNames.folded(name))).isNotNull();
    }

    @Test
    void namesWithoutLettersAreNotTheSame() {
        Cast cast = Cast.of("a: ", "b:  ");
        assertThat(cast.grouped()).isEqualTo("a | b");
    }

    @Test
    void theFullestNameIsShown() {
        List<Counted> met = List.of(new Counted("Ruiz", 90), new Counted("Ana Ruiz", 7), new Counted("Anita Ruiz", 8));
        assertThat(ActorNames.fullest(null, met)).isEqualTo("Anita Ruiz");
        assertThat(ActorNames.fullest("Ruiz, A.", met)).isEqualTo("Ruiz, A.");
        assertThat(ActorNames.fullest(null, List.of(new Counted("Eva", 1), new Counted("Ana", 1))))
                .isEqualTo("Ana");
        assertThat(ActorNames.fullest(null, List.of(new Counted("", 1)))).isEmpty();
        assertThatThrownBy(() -> ActorNames.fullest(null, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
