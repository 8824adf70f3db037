package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.documents.nwfilter.NwfilterBindingDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.NwfilterBinding;
import org.hyperbean.driver.NwfilterBindingDirectory;

/** The bindings of a test node's network filters to network cards that nobody looks for. */
final class TestNwfilterBindingDirectory implements NwfilterBindingDirectory {
    private static final int CREATE_VALIDATE = 1;

    private final TestNwfilters filters;

    TestNwfilterBindingDirectory(TestNwfilters filters) {
        this.filters = filters;
    }

    @Override
    public List<NwfilterBinding> list(int flags) {
        Flags.check(flags, 0, ErrorDomain.NWFILTER, "nwfilterConnectListAllNWFilterBindings");
        return filters.bindings().stream()
                .map(TestNwfilterBindingDirectory::name)
                .toList();
    }

    @Override
    public NwfilterBinding lookupByPort(String port) {
        return name(filters.binding(port));
    }

    @Override
    public NwfilterBinding create(String xml, int flags) {
        Flags.check(flags, CREATE_VALIDATE, ErrorDomain.NWFILTER, "nwfilterBindingCreateXML");
        DocumentKind.NWFILTER_BINDING.validate(xml, flags, CREATE_VALIDATE);
        NwfilterBindingDocument binding = NwfilterBindingDocument.parse(xml);
        filters.bind(binding);
        return name(binding);
    }

    @Override
    public void delete(NwfilterBinding binding) {
        filters.unbind(binding.portdev());
    }

    @Override
    public String xml(NwfilterBinding binding, int flags) {
        Flags.check(flags, 0, ErrorDomain.NWFILTER, "nwfilterBindingGetXMLDesc");
        return filters.binding(binding.portdev()).format();
    }

    private static NwfilterBinding name(NwfilterBindingDocument binding) {
        return new NwfilterBinding(binding.port(), binding.filter().filter());
    }
}
