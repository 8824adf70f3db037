package org.hyperbean.documents.domain;

import java.util.List;
import org.hyperbean.documents.xml.XmlChoice;

/** A kind of table of the SMBIOS, with the entries that libvirt knows in the order in which it writes them. */
public enum SmbiosTable implements XmlChoice {
    BIOS("bios", "vendor", "version", "date", "release"),
    SYSTEM("system", "manufacturer", "product", "version", "serial", "uuid", "sku", "family"),
    BASE_BOARD("baseBoard", "manufacturer", "product", "version", "serial", "asset", "location"),
    CHASSIS("chassis", "manufacturer", "version", "serial", "asset", "sku"),
    PROCESSOR(
            "processor",
            "socket_destination",
            "type",
            "family",
            "manufacturer",
            "signature",
            "version",
            "external_clock",
            "max_speed",
            "status",
            "serial_number",
            "part_number"),
    MEMORY_DEVICE(
            "memory_device",
            "size",
            "form_factor",
            "locator",
            "bank_locator",
            "type",
            "type_detail",
            "speed",
            "manufacturer",
            "serial_number",
            "part_number");

    private final String element;
    private final List<String> entries;

    SmbiosTable(String element, String... entries) {
        this.element = element;
        this.entries = List.of(entries);
    }

    @Override
    public String text() {
        return element;
    }

    /** The names of the entries. */
    public List<String> entries() {
        return entries;
    }
}
