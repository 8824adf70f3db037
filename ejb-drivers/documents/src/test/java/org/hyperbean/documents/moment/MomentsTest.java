package org.hyperbean.documents.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentsTest {
    /** One after the other, and a second one after the first. */
    private final Moments<CheckpointDocument> tree = Moments.<CheckpointDocument>none()
            .with(moment("a", Optional.empty()))
            .with(moment("b", Optional.of("a")))
            .with(moment("c", Optional.of("b")))
            .with(moment("d", Optional.of("a")))
            .withCurrent(Optional.of("c"));

    @Test
    void childrenFollowDirectlyAndDescendantsComeAfterTheirParents() {
        assertThat(names(tree.children(Optional.empty()))).containsExactly("a");
        assertThat(names(tree.children(Optional.of("a")))).containsExactly("b", "d");
        assertThat(names(tree.descendants(Optional.of("a")))).containsExactly("b", "c", "d");
    }

    @Test
    void whatCameAfterARemovedOneFollowsTheOneBefore() {
        Moments<CheckpointDocument> rest = tree.without(tree.find("b").orElseThrow());

        assertThat(rest.find("c").orElseThrow().parent()).contains("a");
        assertThat(rest.currentName()).contains("c");
    }

    @Test
    void theParentOfARemovedCurrentOneIsCurrent() {
        assertThat(tree.without(tree.find("c").orElseThrow()).currentName()).contains("b");
    }

    @Test
    void theDomainGoesOnFromAMomentWhoseDescendantsAreRemoved() {
        Moments<CheckpointDocument> rest =
                tree.withoutDescendants(tree.find("a").orElseThrow());

        assertThat(rest.all()).containsOnlyKeys("a");
        assertThat(rest.currentName()).contains("a");
    }

    @Test
    void aNameIsThereOnce() {
        assertThatThrownBy(() -> tree.with(moment("a", Optional.empty())))
                .hasMessage("operation failed: domain moment a already exists");
    }

    @Test
    void aMomentCannotFollowItselfOrWhatFollowedIt() {
        assertThatThrownBy(() -> tree.checkOrigin(moment("a", Optional.of("a"))))
                .hasMessage("invalid argument: cannot set moment a as its own parent");
        assertThatThrownBy(() -> tree.checkOrigin(moment("a", Optional.of("c"))))
                .hasMessage("invalid argument: parent b would create cycle to a");
        assertThatThrownBy(() -> tree.checkOrigin(moment("x", Optional.of("y"))))
                .hasMessage("invalid argument: parent y for moment x not found");
    }

    private static CheckpointDocument moment(String name, Optional<String> parent) {
        return new CheckpointDocument(new MomentHead(name, Optional.empty(), parent, 1), List.of(), Optional.empty());
    }

    private static List<String> names(List<CheckpointDocument> moments) {
        return moments.stream().map(CheckpointDocument::name).toList();
    }
}
