package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.hyperbean.drivers.test.TestDriver;

/** The domains whose moments are defined: one of the case's own, one without disks and one with three. */
final class BaseDomains {
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());
    private static final Pattern UUID = Pattern.compile("(?s)<domain[ >].*?<uuid>([0-9a-f-]{36})</uuid>");
    private static final TestDriver DRIVER = driver();

    private BaseDomains() {}

    /** Does something with a domain that is gone afterwards. */
    static String with(Case given, String base, boolean running, BiFunction<Connection, Domain, String> step) {
        OpenRequest request = new OpenRequest(Optional.of("test:///default"), false, CLIENT);
        try (Connection connection = DRIVER.open(ConnectUri.parse("test:///default"), request)) {
            Domain domain = connection.domains().define(document(given, base), 0);
            return step.apply(connection, running ? connection.domainLifecycle().start(domain, 0) : domain);
        }
    }

    private static String document(Case given, String base) {
        JsonNode own = given.parameters().path("basexml");
        if (base.equals("own")) {
            return own.asText().replace("type='BASE'", "type='test'");
        }
        Matcher uuid = UUID.matcher(given.text());
        List<String> disks = base.equals("disks") ? List.of("vda", "vdb", "hda") : List.of();
        return """
            <domain type='test'><name>corpusdom</name><uuid>%s</uuid><memory>65536</memory><vcpu>1</vcpu>
            <os><type arch='x86_64' machine='pc'>hvm</type></os><devices>%s</devices></domain>
            """.formatted(
                        uuid.find() ? uuid.group(1) : "11111111-2222-3333-4444-555555555555",
                        disks.stream().map(BaseDomains::disk).collect(Collectors.joining()));
    }

    private static String disk(String name) {
        return """
            <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
            <source file='/tmp/corpus-none/%s.qcow2'/><target dev='%s' bus='%s'/></disk>
            """.formatted(name, name, name.startsWith("v") ? "virtio" : "ide");
    }

    private static TestDriver driver() {
        TestDriver driver = new TestDriver();
        Path nowhere = Path.of("/");
        driver.initialise(new DriverContext(
                (scope, event) -> new EventRecord(1, Instant.now(), scope, event),
                new DriverContext.Directories(nowhere, nowhere, nowhere, nowhere)));
        return driver;
    }
}
