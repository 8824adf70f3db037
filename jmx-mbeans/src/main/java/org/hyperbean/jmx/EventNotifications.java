package org.hyperbean.jmx;

import java.util.Locale;
import java.util.stream.Stream;
import javax.management.AttributeChangeNotification;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.DomainEventType;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.EventRecord;

/** Events as JMX notifications. Their sequence number is that of the daemon's event log. */
final class EventNotifications {
    private static final String DOMAIN = "org.hyperbean.domain.";
    private static final String LIFECYCLE = DOMAIN + "lifecycle.";
    private static final String[] ITEMS = {"sequence", "time", "host", "name", "uuid", "id", "type", "detail"};
    private static final CompositeType EVENT = eventType();

    private EventNotifications() {}

    /** The notifications of what happens to a domain, sent for the domain and for its host. */
    static MBeanNotificationInfo events() {
        String[] types = Stream.concat(
                        Stream.of(DomainEventType.values()).map(type -> LIFECYCLE + word(type)),
                        Stream.of(DomainEventId.values())
                                .filter(id -> id != DomainEventId.LIFECYCLE)
                                .map(id -> DOMAIN + id.label()))
                .toArray(String[]::new);
        return new MBeanNotificationInfo(types, Notification.class.getName(), "What happened to a domain");
    }

    /** The notification of a domain's change of state. */
    static MBeanNotificationInfo stateChanges() {
        return new MBeanNotificationInfo(
                new String[] {AttributeChangeNotification.ATTRIBUTE_CHANGE},
                AttributeChangeNotification.class.getName(),
                "The attribute State has changed");
    }

    /**
     * An event, with all that is known of it as composite user data.
     *
     * @param host canonical URI of the host that it happened on
     */
    static Notification of(ObjectName source, String host, EventRecord record, DomainEvent event) {
        Domain domain = event.domain();
        Step step = step(event);
        String text =
                "Domain " + domain.name() + " " + step.type() + (step.detail().isEmpty() ? "" : ": " + step.detail());
        Notification notification = new Notification(
                step.notification(), source, record.sequence(), record.time().toEpochMilli(), text);
        Object[] values = {
            record.sequence(),
            record.time().toString(),
            host,
            domain.name(),
            domain.uuid().toString(),
            domain.id(),
            step.type(),
            step.detail()
        };
        try {
            notification.setUserData(new CompositeDataSupport(EVENT, ITEMS, values));
        } catch (OpenDataException e) {
            throw new IllegalStateException("values do not fit " + EVENT, e);
        }
        return notification;
    }

    /** A change of a domain's state. */
    static Notification stateChange(
            ObjectName source, long sequence, long timeMillis, DomainState before, DomainState after) {
        return new AttributeChangeNotification(
                source,
                sequence,
                timeMillis,
                "State is " + after.label(),
                "State",
                String.class.getName(),
                before.label(),
                after.label());
    }

    private static Step step(DomainEvent event) {
        return switch (event) {
            case DomainEvent.Lifecycle(Domain _, var detail) ->
                new Step(LIFECYCLE + word(detail.type()), word(detail.type()), detail.label());
            case DomainEvent other -> {
                String label = DomainEventId.of(other).label();
                yield new Step(DOMAIN + label, label, "");
            }
        };
    }

    private static String word(DomainEventType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static CompositeType eventType() {
        String[] descriptions = {
            "place in the daemon's sequence of events",
            "when it happened (ISO 8601)",
            "canonical URI of the host",
            "the domain's name",
            "the domain's UUID",
            "the domain's id, -1 when it does not run",
            "what happened",
            "how it came about"
        };
        OpenType<?>[] types = {
            SimpleType.LONG,
            SimpleType.STRING,
            SimpleType.STRING,
            SimpleType.STRING,
            SimpleType.STRING,
            SimpleType.INTEGER,
            SimpleType.STRING,
            SimpleType.STRING
        };
        try {
            return new CompositeType("org.hyperbean.Event", "An event of a domain", ITEMS, descriptions, types);
        } catch (OpenDataException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private record Step(String notification, String type, String detail) {}
}
