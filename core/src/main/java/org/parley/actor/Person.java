package org.parley.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** A person of one article, learnt as the article is read. Confined to the reading of that article. */
final class Person {
    private String name;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Role> factRoles = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private @Nullable String factCountry;
    private @Nullable String inferredCountry;
    private @Nullable Actor actor;

    Person(String name) {
        this.name = name;
        aliases.add(name);
    }

    String name() {
        return name;
    }

    /** Every way the full name is written. */
    Set<String> aliases() {
        return aliases;
    }

    Gender gender() {
        return gender;
    }

    List<Role> roles() {
        return roles;
    }

    List<Role> factRoles() {
        return factRoles;
    }

    void alsoCalled(String alias) {
        aliases.add(alias);
    }

    /** Takes up a gender unless one is known. */
    void learn(Gender seen) {
        if (gender == Gender.UNKNOWN) {
            gender = seen;
        }
    }

    void learn(Role role) {
        actor = null;
        roles.add(role);
        learn(role.gender());
    }

    /** Takes up what the bundled facts say as of the article's date. */
    void learn(KnownPersons.Known known, List<Role> asOfDate) {
        actor = null;
        name = known.name();
        factCountry = known.country();
        factRoles.addAll(asOfDate);
        learn(known.gender());
    }

    /** Whether any role of the text or the facts answers to this description. */
    boolean answersTo(Role asked) {
        String country = country();
        return roles.stream().anyMatch(role -> asked.covers(role, country))
                || factRoles.stream().anyMatch(role -> asked.covers(role, country));
    }

    /** Whether this description agrees with one that is known. */
    boolean mayBe(Role asked) {
        return asked.gender().fits(gender)
                && (roles.stream().anyMatch(asked::agreesWith)
                        || factRoles.stream().anyMatch(asked::agreesWith));
    }

    /** Whether no other state or party is known of somebody whose post is known. */
    boolean comesFrom(Role asked) {
        boolean otherParty = Stream.concat(roles.stream(), factRoles.stream())
                .anyMatch(role -> asked.party() != null
                        && role.party() != null
                        && !asked.party().equals(role.party()));
        boolean sameState = asked.state() == null
                || post() == null
                || Stream.concat(roles.stream(), factRoles.stream())
                        .anyMatch(role -> asked.agreesOnState(role) && role.kind() == Term.Post.OFFICE);
        return !otherParty && sameState;
    }

    /** Takes up a country that follows from somebody else's, unless the text or the facts say one. */
    void infer(String home) {
        actor = null;
        inferredCountry = home;
    }

    @Nullable
    String country() {
        if (factCountry != null) {
            return factCountry;
        }
        for (Role role : roles) {
            if (role.country() != null && role.kind() != Term.Post.RELATION) {
                return role.country();
            }
        }
        return inferredCountry;
    }

    @Nullable
    Role post() {
        Role best = null;
        for (Role role : roles) {
            if (role.named() && (best == null || rank(role) > rank(best))) {
                best = role;
            }
        }
        if (best == null) {
            best = factRoles.stream().filter(Role::named).findFirst().orElse(null);
        }
        return best;
    }

    /** A post with its country or house says more than a bare "President". */
    private static int rank(Role role) {
        return (role.country() != null ? 2 : 0) + (role.text().indexOf(' ') > 0 ? 1 : 0);
    }

    @Nullable
    String sector() {
        Role post = post();
        if (post != null && post.sector() != null) {
            return post.sector();
        }
        for (List<Role> known : List.of(roles, factRoles)) {
            for (Role role : known) {
                if (role.sector() != null && role.kind() != Term.Post.RELATION) {
                    return role.sector();
                }
            }
        }
        return null;
    }

    Actor actor() {
        if (actor == null) {
            Role post = post();
            actor = Actor.of(name, ActorKind.PERSON, post == null ? null : post.text(), country(), sector());
        }
        return actor;
    }
}
