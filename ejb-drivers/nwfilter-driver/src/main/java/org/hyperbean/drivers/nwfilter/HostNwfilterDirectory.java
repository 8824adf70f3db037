package org.hyperbean.drivers.nwfilter;

import java.util.List;
import java.util.UUID;
import org.hyperbean.documents.nwfilter.NwfilterDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.Nwfilter;
import org.hyperbean.driver.NwfilterDirectory;

/** Finding, listing, defining, reading and removing the network filters of this host. */
final class HostNwfilterDirectory implements NwfilterDirectory {
    private static final int DEFINE_VALIDATE = 1;

    private final KeptFilters filters;

    HostNwfilterDirectory(KeptFilters filters) {
        this.filters = filters;
    }

    @Override
    public List<Nwfilter> list(int flags) {
        checkFlags(flags, 0, "nwfilterConnectListAllNWFilters");
        return filters.all().stream().map(HostNwfilterDirectory::name).toList();
    }

    @Override
    public List<String> names() {
        return filters.all().stream().map(NwfilterDocument::name).toList();
    }

    @Override
    public int count() {
        return filters.all().size();
    }

    @Override
    public Nwfilter lookupByUuid(UUID uuid) {
        return name(filters.get(uuid));
    }

    @Override
    public Nwfilter lookupByName(String name) {
        return name(filters.get(name));
    }

    @Override
    public Nwfilter define(String xml, int flags) {
        checkFlags(flags, DEFINE_VALIDATE, "nwfilterDefineXMLFlags");
        DocumentKind.NWFILTER.validate(xml, flags, DEFINE_VALIDATE);
        NwfilterDocument filter = NwfilterDocument.parse(xml);
        filters.define(filter);
        return name(filter);
    }

    @Override
    public void undefine(Nwfilter filter) {
        filters.undefine(filter.uuid());
    }

    @Override
    public String xml(Nwfilter filter, int flags) {
        checkFlags(flags, 0, "nwfilterGetXMLDesc");
        return filters.get(filter.uuid()).format();
    }

    private static Nwfilter name(NwfilterDocument filter) {
        return new Nwfilter(filter.name(), filter.uuid());
    }

    private static void checkFlags(int flags, int supported, String function) {
        Flags.check(flags, supported, ErrorDomain.NWFILTER, function);
    }
}
