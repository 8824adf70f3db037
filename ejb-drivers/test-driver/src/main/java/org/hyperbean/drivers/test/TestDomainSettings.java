package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.CustomMetadata;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainIdentity;
import org.hyperbean.documents.domain.LifecycleActions;
import org.hyperbean.documents.domain.LifecycleActions.Action;
import org.hyperbean.documents.domain.LifecycleActions.Event;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.DomainSettings;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Names, notes and actions of domains of a test node. */
record TestDomainSettings(TestJobs jobs) implements DomainSettings {
    private static final int DESCRIPTION = 0;
    private static final int TITLE = 1;
    private static final int ELEMENT = 2;
    private static final int TYPES = 3;

    private static final List<Event> EVENTS = List.of(Event.values());
    private static final List<Action> ACTIONS = List.of(Action.values());

    @Override
    public String metadata(Domain target, int type, Optional<String> uri, int flags) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS, "testDomainGetMetadata");
        TestPicture picture = jobs.read(target, Api.DOMAIN_GET_METADATA);
        checkType(type);
        DomainIdentity identity = picture.one(flags).identity();
        Optional<String> found = switch (type) {
            case DESCRIPTION -> identity.description();
            case TITLE -> identity.title();
            case ELEMENT -> new CustomMetadata(uri.orElse("")).read(identity);
            default -> Optional.empty();
        };
        return found.orElseThrow(() -> LibvirtException.of(
                ErrorCode.NO_DOMAIN_METADATA, ErrorDomain.DOMAIN, "Requested metadata element is not present"));
    }

    @Override
    public void setMetadata(
            Domain target, int type, Optional<String> metadata, Optional<String> key, Optional<String> uri, int flags) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS, "testDomainSetMetadata");
        jobs.change(target, Api.DOMAIN_SET_METADATA, domain -> {
            domain.replace(domain.picture()
                    .edited(
                            flags,
                            document -> document.withIdentity(
                                    written(document.identity(), type, metadata, key, uri.orElse("")))));
            jobs.node()
                    .report(new DomainEvent.MetadataChange(
                            domain.shown().status().domain(), type, uri));
        });
    }

    @Override
    public void rename(Domain target, String newName, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainRename");
        jobs.change(target, Api.DOMAIN_RENAME, domain -> {
            if (domain.picture().isActive()) {
                throw TestErrors.invalid("cannot rename active domain");
            }
            if (!domain.picture().persistent()) {
                throw TestErrors.invalid("cannot rename a transient domain");
            }
            if (domain.picture().state() != DomainState.SHUTOFF) {
                throw TestErrors.invalid("domain has to be shutoff before renaming");
            }
            Domain old = domain.shown().status().domain();
            jobs.node().domains().rename(domain, newName);
            jobs.node().report(new DomainEvent.Lifecycle(old, DomainEventDetail.UNDEFINED_RENAMED));
            jobs.node().report(domain, DomainEventDetail.DEFINED_RENAMED);
        });
    }

    @Override
    public void setLifecycleAction(Domain target, int type, int action, int flags) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS, "testDomainSetLifecycleAction");
        Event event = EVENTS.get(type);
        Action chosen = ACTIONS.get(action);
        jobs.change(target, Api.DOMAIN_SET_LIFECYCLE_ACTION, domain -> {
            LifecycleActions.check(event, chosen);
            domain.replace(domain.picture().edited(flags, document -> withAction(document, event, chosen)));
        });
    }

    private static DomainDocument withAction(DomainDocument document, Event event, Action action) {
        LifecycleActions actions = document.platform().actions().with(event, action);
        return document.withPlatform(document.platform().withActions(actions));
    }

    private static DomainIdentity written(
            DomainIdentity identity, int type, Optional<String> metadata, Optional<String> key, String uri) {
        checkType(type);
        CustomMetadata custom = new CustomMetadata(uri);
        return switch (type) {
            case DESCRIPTION -> identity.withDescription(metadata);
            case TITLE -> identity.withTitle(metadata);
            case ELEMENT ->
                metadata.map(text -> custom.write(identity, text, key.orElse("")))
                        .orElseGet(() -> custom.remove(identity));
            default -> identity;
        };
    }

    /** Numbers below zero pass, as with the reference, and mean nothing. */
    private static void checkType(int type) {
        if (type >= TYPES) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "unknown metadata type '%d'".formatted(type));
        }
    }
}
