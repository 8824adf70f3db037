package org.hyperbean.drivers.test;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;

/**
 * All that is known of a domain at one moment.
 *
 * @param document what runs, or would run
 * @param next the definition for the next start, while the domain runs and is persistent
 * @param moments the domain's snapshots and checkpoints
 * @param guest what the guest remembers
 */
record TestPicture(
        DomainDocument document,
        Optional<DomainDocument> next,
        DomainStateReason reason,
        boolean persistent,
        boolean autostart,
        TestMoments moments,
        TestGuest guest,
        Instant updated) {

    /** What the test driver calls every guest's operating system. */
    static final String OS_TYPE = "linux";

    /** A domain that was defined and does not run. */
    static TestPicture defined(DomainDocument document) {
        return new TestPicture(
                document,
                Optional.empty(),
                DomainStateReason.SHUTOFF_UNKNOWN,
                true,
                false,
                TestMoments.NONE,
                TestGuest.NEW,
                Instant.now());
    }

    /** A domain without a definition that does not run yet. */
    static TestPicture created(DomainDocument document) {
        return defined(document).withPersistent(false);
    }

    boolean isActive() {
        return document.identity().isActive();
    }

    DomainState state() {
        return reason.state();
    }

    /** The definition: what the next start would run. */
    DomainDocument definition() {
        return next.orElse(document);
    }

    DomainStatus status() {
        return new DomainStatus(
                document.domain(),
                reason,
                OS_TYPE,
                document.memory().totalKiB(),
                document.memory().currentKiB(),
                document.vcpus().online(),
                persistent,
                autostart,
                guest.saved(),
                updated);
    }

    /** The domain running its definition. */
    TestPicture started(int id, DomainStateReason why) {
        return startedFrom(document, id, why);
    }

    /** The domain running something else than its definition, of which a copy is kept. */
    TestPicture startedFrom(DomainDocument running, int id, DomainStateReason why) {
        Optional<DomainDocument> definition = persistent ? Optional.of(document.copied()) : Optional.empty();
        TestGuest awake = guest.withSaved(false);
        return new TestPicture(
                running.withId(id), definition, why, persistent, autostart, moments, awake, Instant.now());
    }

    TestPicture stopped(DomainStateReason why) {
        return new TestPicture(
                definition().withId(Domain.INACTIVE),
                Optional.empty(),
                why,
                persistent,
                autostart,
                moments,
                guest,
                Instant.now());
    }

    TestPicture withReason(DomainStateReason why) {
        return new TestPicture(document, next, why, persistent, autostart, moments, guest, Instant.now());
    }

    TestPicture withDefinition(DomainDocument definition) {
        return isActive()
                ? new TestPicture(
                        document, Optional.of(definition), reason, true, autostart, moments, guest, Instant.now())
                : new TestPicture(definition, Optional.empty(), reason, true, autostart, moments, guest, Instant.now());
    }

    /**
     * The form that a call's flags name.
     *
     * @throws org.hyperbean.driver.LibvirtException as {@link DomainImpact#ofOne}
     */
    DomainDocument one(int flags) {
        return impactOfOne(flags).config() ? definition() : document;
    }

    /**
     * The domain with the forms changed that a call's flags name.
     *
     * @throws org.hyperbean.driver.LibvirtException as {@link DomainImpact#of}
     */
    TestPicture edited(int flags, UnaryOperator<DomainDocument> edit) {
        return edited(impact(flags), edit, edit);
    }

    /** The domain with the forms changed that a call is about. */
    TestPicture edited(
            DomainImpact impact, UnaryOperator<DomainDocument> editRunning, UnaryOperator<DomainDocument> edit) {
        DomainDocument definition = impact.config() ? edit.apply(definition()) : definition();
        if (!isActive()) {
            return withDefinition(definition);
        }
        DomainDocument running = impact.live() ? editRunning.apply(document) : document;
        Optional<DomainDocument> kept = persistent ? Optional.of(definition) : Optional.empty();
        return new TestPicture(running, kept, reason, persistent, autostart, moments, guest, Instant.now());
    }

    /**
     * The domain with the one form changed that a call's flags name.
     *
     * @throws org.hyperbean.driver.LibvirtException as {@link DomainImpact#ofOne}
     */
    TestPicture editedOne(int flags, UnaryOperator<DomainDocument> edit) {
        return edited(impactOfOne(flags), edit, edit);
    }

    /**
     * Which forms a call's flags name.
     *
     * @throws org.hyperbean.driver.LibvirtException as {@link DomainImpact#of}
     */
    DomainImpact impact(int flags) {
        return DomainImpact.of(flags, isActive(), persistent);
    }

    /**
     * Which one form a call's flags name.
     *
     * @throws org.hyperbean.driver.LibvirtException as {@link DomainImpact#ofOne}
     */
    DomainImpact impactOfOne(int flags) {
        return DomainImpact.ofOne(flags, isActive(), persistent);
    }

    /** The domain running something else; its definition stays. */
    TestPicture withDocument(DomainDocument running) {
        return new TestPicture(running, next, reason, persistent, autostart, moments, guest, Instant.now());
    }

    /** The domain with something else in the place of what it is and of what it would run. */
    TestPicture reverted(DomainDocument to) {
        return new TestPicture(to, Optional.empty(), reason, persistent, autostart, moments, guest, Instant.now());
    }

    TestPicture withMoments(TestMoments changed) {
        return new TestPicture(document, next, reason, persistent, autostart, changed, guest, Instant.now());
    }

    TestPicture withPersistent(boolean isPersistent) {
        return new TestPicture(
                document,
                isPersistent || !isActive() ? next : Optional.of(definition()),
                reason,
                isPersistent,
                autostart,
                moments,
                guest,
                Instant.now());
    }

    TestPicture withAutostart(boolean isAutostart) {
        return new TestPicture(document, next, reason, persistent, isAutostart, moments, guest, Instant.now());
    }

    /** The domain, which does not run, under another name. */
    TestPicture renamed(String name) {
        return withDefinition(document.withIdentity(document.identity().withName(name)));
    }

    /** The domain with a managed save image, or without one. */
    TestPicture withSaved(boolean saved) {
        return withGuest(guest.withSaved(saved));
    }

    TestPicture withGuest(TestGuest changed) {
        return new TestPicture(document, next, reason, persistent, autostart, moments, changed, Instant.now());
    }
}
