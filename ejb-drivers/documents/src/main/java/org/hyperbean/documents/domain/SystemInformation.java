package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <sysinfo>} element: what a machine says of itself. */
public sealed interface SystemInformation {
    /** Writes the element. */
    void format(XmlWriter out);

    /** What firmware tells in its SMBIOS tables. */
    record Smbios(List<SmbiosSection> sections, List<String> oemStrings) implements SystemInformation {
        private static final Pattern DATE = Pattern.compile("\\s*\\+?(\\d{1,9})/\\s*\\+?(\\d{1,9})/\\s*\\+?(\\d{1,9})");

        /** Keeps copies, so that the value cannot change. */
        public Smbios {
            sections = List.copyOf(sections);
            oemStrings = List.copyOf(oemStrings);
        }

        @Override
        public void format(XmlWriter out) {
            out.element("sysinfo").attribute("type", "smbios").body(body -> {
                sections.forEach(section -> section.format(body));
                body.element("oemStrings")
                        .bodyIfAny(inner -> oemStrings.forEach(
                                text -> inner.element("entry").textInTags(text)));
            });
        }

        private static Smbios parse(XmlElement element, Optional<UUID> uuid) {
            List<SmbiosSection> sections = new ArrayList<>();
            section(element, SmbiosTable.BIOS).ifPresent(bios -> {
                checkDate(bios);
                sections.add(bios);
            });
            section(element, SmbiosTable.SYSTEM).ifPresent(system -> sections.add(withUuid(system, uuid)));
            element.children(SmbiosTable.BASE_BOARD.text())
                    .forEach(board -> sections.add(SmbiosSection.parse(board, SmbiosTable.BASE_BOARD)));
            section(element, SmbiosTable.CHASSIS).ifPresent(sections::add);
            List<String> strings = element.child("oemStrings").stream()
                    .flatMap(oem -> oem.children("entry").stream())
                    .map(XmlElement::text)
                    .toList();
            return new Smbios(sections, strings);
        }

        private static Optional<SmbiosSection> section(XmlElement element, SmbiosTable table) {
            return element.child(table.text()).map(found -> SmbiosSection.parse(found, table));
        }

        private static void checkDate(SmbiosSection bios) {
            boolean wrong = bios.entry("date").filter(date -> !isDate(date)).isPresent();
            if (wrong) {
                throw XmlErrors.detail("Invalid BIOS 'date' format");
            }
        }

        private static boolean isDate(String text) {
            Matcher date = DATE.matcher(text);
            if (!date.matches()) {
                return false;
            }
            int month = Integer.parseInt(date.group(1));
            int day = Integer.parseInt(date.group(2));
            int year = Integer.parseInt(date.group(3));
            return month >= 1 && month <= 12 && day >= 1 && day <= 31 && (year < 100 || year >= 1900);
        }

        /** The machine's UUID must be the domain's own, which it may also be the only place to tell. */
        private static SmbiosSection withUuid(SmbiosSection system, Optional<UUID> uuid) {
            return system.entry("uuid")
                    .map(text -> {
                        UUID own = UuidText.parse(text)
                                .orElseThrow(() -> XmlErrors.detail("malformed <sysinfo> uuid element"));
                        if (uuid.filter(other -> !other.equals(own)).isPresent()) {
                            throw XmlErrors.detail("UUID mismatch between <uuid> and <sysinfo>");
                        }
                        return system.with("uuid", own.toString());
                    })
                    .orElse(system);
        }
    }

    /** Files that QEMU's firmware interface hands to the guest. */
    record FirmwareConfiguration(List<Entry> entries) implements SystemInformation {
        /** Keeps a copy, so that the value cannot change. */
        public FirmwareConfiguration {
            entries = List.copyOf(entries);
        }

        /**
         * One file.
         *
         * @param value its contents, where no file of the host has them
         */
        public record Entry(String name, Optional<String> value, Optional<String> file) {
            private static Entry parse(XmlElement entry) {
                String name = entry.attribute("name")
                        .orElseThrow(() -> XmlErrors.document("Firmware entry is missing 'name' attribute"));
                Optional<String> value = Optional.of(entry.text()).filter(text -> !text.isEmpty());
                Optional<String> file = entry.attribute("file");
                if (value.isEmpty() && file.isEmpty()) {
                    throw XmlErrors.document("Firmware entry must have either value or 'file' attribute");
                }
                return new Entry(name, value, file);
            }

            private void format(XmlWriter out) {
                out.element("entry")
                        .attribute("name", name)
                        .attribute("file", file)
                        .text(file.isPresent() ? "" : value.orElse(""));
            }
        }

        @Override
        public void format(XmlWriter out) {
            out.element("sysinfo")
                    .attribute("type", "fwcfg")
                    .body(body -> entries.forEach(entry -> entry.format(body)));
        }
    }

    /** The UUID that the element tells of the machine. */
    default Optional<UUID> uuid() {
        return switch (this) {
            case Smbios smbios ->
                smbios.sections.stream()
                        .filter(section -> section.table() == SmbiosTable.SYSTEM)
                        .flatMap(section -> section.entry("uuid").stream())
                        .map(UUID::fromString)
                        .findFirst();
            case FirmwareConfiguration _ -> Optional.empty();
        };
    }

    /**
     * Reads the element.
     *
     * @param uuid the domain's, where its document tells it
     */
    static SystemInformation parse(XmlElement element, Optional<UUID> uuid) {
        String type = XmlValues.required(element, "type", (xml, name) -> XmlValues.word(xml, name, "smbios", "fwcfg"));
        return type.equals("smbios")
                ? Smbios.parse(element, uuid)
                : new FirmwareConfiguration(element.children("entry").stream()
                        .map(FirmwareConfiguration.Entry::parse)
                        .toList());
    }
}
