package org.hyperbean.drivers.test;

import java.util.Arrays;
import java.util.List;
import org.hyperbean.documents.domain.PerformanceEvents;
import org.hyperbean.documents.domain.PerformanceEvents.Event;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/** Which events of the host's processor are counted while domains run. */
record CountedEvents(TestJobs jobs) {
    private static final ParameterRules RULES =
            ParameterRules.of(TypedKind.BOOLEAN, Arrays.stream(Event.values()).map(Event::text));

    List<TypedParameter> get(Domain target, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetPerfEvents");
        PerformanceEvents events = jobs.readOne(target, Api.DOMAIN_GET_PERF_EVENTS, flags)
                .platform()
                .events();
        return Arrays.stream(Event.values())
                .map(event ->
                        TypedParameter.ofBoolean(event.text(), events.events().getOrDefault(event, false)))
                .toList();
    }

    void set(Domain target, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetPerfEvents");
        RULES.check(parameters);
        jobs.editOne(target, Api.DOMAIN_SET_PERF_EVENTS, flags, document -> {
            PerformanceEvents events = document.platform().events();
            for (TypedParameter parameter : parameters) {
                Event event = XmlChoice.find(Event.class, parameter.field()).orElseThrow();
                events = events.with(event, parameter.value().number() != 0);
            }
            return document.withPlatform(document.platform().withEvents(events));
        });
    }
}
