package org.hyperbean.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.OpenRequest;

/** A driver that keeps a diary. */
final class SampleDriver implements HypervisorDriver {
    private final String scheme;
    private final InitialisationOrder order;
    private final Optional<String> offer;
    private final Optional<String> failure;
    private final List<String> diary;

    private SampleDriver(
            String scheme,
            InitialisationOrder order,
            Optional<String> offer,
            Optional<String> failure,
            List<String> diary) {
        this.scheme = scheme;
        this.order = order;
        this.offer = offer;
        this.failure = failure;
        this.diary = diary;
    }

    static SampleDriver of(String scheme) {
        return new SampleDriver(
                scheme, InitialisationOrder.HYPERVISORS, Optional.empty(), Optional.empty(), new ArrayList<>());
    }

    SampleDriver at(InitialisationOrder newOrder) {
        return new SampleDriver(scheme, newOrder, offer, failure, diary);
    }

    SampleDriver offering(String uri) {
        return new SampleDriver(scheme, order, Optional.of(uri), failure, diary);
    }

    SampleDriver failing(String why) {
        return new SampleDriver(scheme, order, offer, Optional.of(why), diary);
    }

    SampleDriver writingTo(List<String> newDiary) {
        return new SampleDriver(scheme, order, offer, failure, newDiary);
    }

    @Override
    public String name() {
        return scheme.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public InitialisationOrder order() {
        return order;
    }

    @Override
    public void initialise(DriverContext context) {
        note("initialise");
        failure.ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }

    @Override
    public void autostart() {
        note("autostart");
    }

    @Override
    public void stop() {
        note("stop");
    }

    @Override
    public void shutdownWait(Duration deadline) {
        note("wait");
    }

    @Override
    public Set<String> schemes() {
        return Set.of(scheme);
    }

    @Override
    public Optional<String> probe() {
        return offer;
    }

    @Override
    public Connection open(ConnectUri uri, OpenRequest request) {
        return new SampleConnection(uri.text(), request.identity());
    }

    private void note(String what) {
        diary.add(what + " " + scheme);
    }

    private record SampleConnection(String uri, Identity identity) implements Connection {
        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public boolean supports(DriverFeature feature) {
            return false;
        }

        @Override
        public EventFilter events() {
            return EventFilter.ALL;
        }

        @Override
        public void close() {}
    }
}
