package org.hyperbean.rest.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.rest.Json;
import org.hyperbean.rest.Samples;
import org.junit.jupiter.api.Test;

/** The JSON that clients see, written by the same library that the server has. */
class RepresentationsTest {
    private static final Domain DOMAIN = new Domain("test", Samples.ID, Domain.INACTIVE);

    @Test
    void aRunningDomain() {
        DomainRepresentation domain =
                DomainRepresentation.of(Samples.HOST, Samples.status("test", DomainStateReason.RUNNING_BOOTED));
        assertThat(Json.text(domain)).isEqualTo("""
                        {"autostart":false,"host":"test-default","href":"/api/v1/hosts/test-default/domains/test",\
                        "id":1,"managedSave":false,"maximumMemoryKiB":8388608,"memoryKiB":2097152,"name":"test",\
                        "osType":"hvm","persistent":true,"reason":"booted","state":"running",\
                        "updated":"2026-01-02T03:04:05Z","uuid":"6695eb01-f6a4-8304-79aa-97f2502e193f",\
                        "virtualCpus":2}""");
    }

    @Test
    void aStoppedDomainHasNoId() {
        DomainRepresentation domain =
                DomainRepresentation.of(Samples.HOST, Samples.status("test", DomainStateReason.SHUTOFF_DESTROYED));
        assertThat(Json.text(domain))
                .doesNotContain("\"id\"")
                .contains("\"reason\":\"destroyed\",\"state\":\"shut off\"");
    }

    @Test
    void anEvent() {
        EventRecord record = new EventRecord(
                17,
                Samples.TIME,
                new EventScope("test:///default"),
                new DomainEvent.Lifecycle(DOMAIN, DomainEventDetail.STOPPED_DESTROYED));
        assertThat(Json.text(EventRepresentation.of(Samples.HOST, record, (DomainEvent) record.event())))
                .isEqualTo("""
                        {"detail":"destroyed",\
                        "domain":{"name":"test","uuid":"6695eb01-f6a4-8304-79aa-97f2502e193f"},\
                        "host":"test-default","sequence":17,"time":"2026-01-02T03:04:05Z","type":"stopped"}""");
    }

    @Test
    void aPageTellsWhereItGoesOnOnlyWhenItDoes() {
        assertThat(Json.text(new DomainPage(List.of(), Optional.empty(), List.of())))
                .isEqualTo("{\"domains\":[],\"unavailable\":[]}");
        assertThat(Json.text(new DomainPage(List.of(), Optional.of("/x"), List.of())))
                .isEqualTo("{\"domains\":[],\"next\":\"/x\",\"unavailable\":[]}");
    }

    @Test
    void statisticsKeepNamesOrderAndUnsignedValues() {
        List<TypedParameter> parameters = List.of(
                TypedParameter.ofInt("state.state", 1),
                TypedParameter.ofUnsignedLong("cpu.time", -1),
                TypedParameter.ofUnsignedInt("vcpu.current", -1),
                TypedParameter.ofString("block.0.name", "vda"));
        assertThat(Json.text(Statistics.of(List.of(new DomainStats(DOMAIN, parameters)))))
                .isEqualTo("{\"state.state\":1,\"cpu.time\":18446744073709551615,\"vcpu.current\":4294967295,"
                        + "\"block.0.name\":\"vda\"}");
    }
}
