package org.hyperbean.drivers.test;

import java.util.List;
import java.util.UUID;
import org.hyperbean.documents.nwfilter.NwfilterDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.Nwfilter;
import org.hyperbean.driver.NwfilterDirectory;

/** Finding, listing, defining, reading and removing the network filters of a test node. */
final class TestNwfilterDirectory implements NwfilterDirectory {
    private static final int DEFINE_VALIDATE = 1;

    private final TestNwfilters filters;

    TestNwfilterDirectory(TestNwfilters filters) {
        this.filters = filters;
    }

    @Override
    public List<Nwfilter> list(int flags) {
        Flags.check(flags, 0, ErrorDomain.NWFILTER, "nwfilterConnectListAllNWFilters");
        return filters.all().stream().map(TestNwfilterDirectory::name).toList();
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
        Flags.check(flags, DEFINE_VALIDATE, ErrorDomain.NWFILTER, "nwfilterDefineXMLFlags");
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
        Flags.check(flags, 0, ErrorDomain.NWFILTER, "nwfilterGetXMLDesc");
        return filters.get(filter.uuid()).format();
    }

    private static Nwfilter name(NwfilterDocument filter) {
        return new Nwfilter(filter.name(), filter.uuid());
    }
}
