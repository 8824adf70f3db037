package org.hyperbean.documents.domain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <capabilities>} element of {@code <features>}: what the processes of a container may do. */
public record ProcessCapabilities(Policy policy, Map<Name, Boolean> switches) implements Feature {
    /** What holds for capabilities that are not named. */
    public enum Policy implements XmlChoice {
        DEFAULT,
        ALLOW,
        DENY
    }

    /** The kernel's capabilities, in libvirt's order. */
    public enum Name implements XmlChoice {
        AUDIT_CONTROL,
        AUDIT_WRITE,
        BLOCK_SUSPEND,
        CHOWN,
        DAC_OVERRIDE,
        DAC_READ_SEARCH,
        FOWNER,
        FSETID,
        IPC_LOCK,
        IPC_OWNER,
        KILL,
        LEASE,
        LINUX_IMMUTABLE,
        MAC_ADMIN,
        MAC_OVERRIDE,
        MKNOD,
        NET_ADMIN,
        NET_BIND_SERVICE,
        NET_BROADCAST,
        NET_RAW,
        SETGID,
        SETFCAP,
        SETPCAP,
        SETUID,
        SYS_ADMIN,
        SYS_BOOT,
        SYS_CHROOT,
        SYS_MODULE,
        SYS_NICE,
        SYS_PACCT,
        SYS_PTRACE,
        SYS_RAWIO,
        SYS_RESOURCE,
        SYS_TIME,
        SYS_TTY_CONFIG,
        SYSLOG,
        WAKE_ALARM;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public ProcessCapabilities {
        switches = FeatureSwitches.copy(Name.class, switches);
    }

    static Optional<Feature> parse(XmlElement capabilities) {
        Policy policy = XmlValues.choice(capabilities, "policy", Policy.class).orElse(Policy.DEFAULT);
        Map<Name, Boolean> switches = new EnumMap<>(Name.class);
        for (XmlElement element : capabilities.children().toList()) {
            Name name = FeatureSwitches.name(Name.class, element, "unexpected capability feature '%s'");
            switches.put(name, XmlValues.onOff(element, "state").orElse(true));
        }
        return policy == Policy.DEFAULT && switches.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcessCapabilities(policy, switches));
    }

    @Override
    public void format(XmlWriter out, FeatureName name) {
        out.element(name.text())
                .attribute("policy", policy)
                .body(body -> switches.forEach((capability, on) -> body.element(capability.text())
                        .onOff("state", Optional.of(on))
                        .end()));
    }
}
