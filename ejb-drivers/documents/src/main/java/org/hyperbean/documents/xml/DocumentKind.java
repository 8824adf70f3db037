package org.hyperbean.documents.xml;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.SchemaValidator;

/** The kinds of documents, with the element each begins with and the schema that libvirt installs for it. */
public enum DocumentKind {
    DOMAIN("domain", "domain.rng", "(domain_definition)", ErrorDomain.DOMAIN),
    SNAPSHOT("domainsnapshot", "domainsnapshot.rng", "(domain_snapshot)", ErrorDomain.DOMAIN_SNAPSHOT),
    CHECKPOINT("domaincheckpoint", "domaincheckpoint.rng", "(domain_checkpoint)", ErrorDomain.DOMAIN_CHECKPOINT),
    BACKUP("domainbackup", "domainbackup.rng", "(domain_backup)", ErrorDomain.DOMAIN),
    NETWORK("network", "network.rng", "(network_definition)", ErrorDomain.NETWORK),
    NETWORK_PORT("networkport", "networkport.rng", "(networkport_definition)", ErrorDomain.NETWORK),
    INTERFACE("interface", "interface.rng", "(interface_definition)", ErrorDomain.INTERFACE),
    NODE_DEVICE("device", "nodedev.rng", "(node_device_definition)", ErrorDomain.NODEDEV),
    POOL("pool", "storagepool.rng", "(storage_pool_definition)", ErrorDomain.STORAGE),
    VOLUME("volume", "storagevol.rng", "(storage_volume_definition)", ErrorDomain.STORAGE),
    SECRET("secret", "secret.rng", "(definition_of_secret)", ErrorDomain.SECRET),
    NWFILTER("filter", "nwfilter.rng", "(nwfilter_definition)", ErrorDomain.NWFILTER),
    NWFILTER_BINDING("filterbinding", "nwfilterbinding.rng", "(nwfilterbinding_definition)", ErrorDomain.NWFILTER),
    CPU("cpu", "cpu.rng", "(CPU_definition)", ErrorDomain.CPU);

    private final String root;
    private final String schema;
    private final String source;
    private final ErrorDomain domain;

    DocumentKind(String root, String schema, String source, ErrorDomain domain) {
        this.root = root;
        this.schema = schema;
        this.source = source;
        this.domain = domain;
    }

    /** Reads a document and refuses one of another kind. */
    public XmlElement read(String text) {
        return XmlReader.read(text, source, domain, root);
    }

    /** Compares a document with the installed schema when the caller's flags ask for it. */
    public void validate(String text, int flags, int validating) {
        if ((flags & validating) != 0) {
            validate(text);
        }
    }

    /**
     * Compares a document with the installed schema, where there is one. A document that cannot be read is refused as
     * by {@link #read}.
     */
    public void validate(String text) {
        read(text);
        SchemaValidator.ofThisHost().complaint(schema, text).ifPresent(complaint -> {
            throw LibvirtException.of(ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML, complaint);
        });
    }
}
