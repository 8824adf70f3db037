package org.hyperbean.drivers.nwfilter;

import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NwfilterBinding;
import org.hyperbean.driver.NwfilterBindingDirectory;

/** Network filters at work: none, as this driver keeps filters and does not put them to work. */
final class HostNwfilterBindings implements NwfilterBindingDirectory {
    @Override
    public List<NwfilterBinding> list(int flags) {
        Flags.check(flags, 0, ErrorDomain.NWFILTER, "nwfilterConnectListAllNWFilterBindings");
        return List.of();
    }

    @Override
    public NwfilterBinding lookupByPort(String port) {
        throw LibvirtException.of(
                ErrorCode.NO_NWFILTER_BINDING, ErrorDomain.NWFILTER, "no nwfilter binding for port dev '" + port + "'");
    }
}
