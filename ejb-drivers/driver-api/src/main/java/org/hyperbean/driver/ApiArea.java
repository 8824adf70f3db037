package org.hyperbean.driver;

import java.util.List;
import java.util.regex.Pattern;

/** The functions whose names begin in some way, a regular expression, report errors under one domain. */
record ApiArea(Pattern beginning, ErrorDomain domain) {
    /** The first beginning that fits decides; longer ones stand before shorter ones. */
    private static final List<ApiArea> ALL = List.of(
            new ApiArea(
                    "virDomain(Snapshot|HasCurrentSnapshot|ListAllSnapshots|RevertToSnapshot)",
                    ErrorDomain.DOMAIN_SNAPSHOT),
            new ApiArea("virDomain(Checkpoint|ListAllCheckpoints)", ErrorDomain.DOMAIN_CHECKPOINT),
            new ApiArea("virDomain", ErrorDomain.DOMAIN),
            new ApiArea("virConnectGetStoragePoolCapabilities", ErrorDomain.STORAGE),
            new ApiArea("virNetwork", ErrorDomain.NETWORK),
            new ApiArea("virStorage", ErrorDomain.STORAGE),
            new ApiArea("virInterface", ErrorDomain.INTERFACE),
            new ApiArea("virNode(Device|ListDevices|NumOfDevices)", ErrorDomain.NODEDEV),
            new ApiArea("virNode", ErrorDomain.DOMAIN),
            new ApiArea("virNWFilter", ErrorDomain.NWFILTER),
            new ApiArea("virSecret", ErrorDomain.SECRET),
            new ApiArea("virConnect.*NodeDevice", ErrorDomain.NODEDEV),
            new ApiArea("virConnect.*StoragePool", ErrorDomain.STORAGE),
            new ApiArea("virConnect.*NWFilter", ErrorDomain.NWFILTER),
            new ApiArea("virConnect.*Secret", ErrorDomain.SECRET),
            new ApiArea("virConnect.*Network", ErrorDomain.NETWORK),
            new ApiArea("virConnect.*Interface", ErrorDomain.INTERFACE),
            new ApiArea("virConnect(Open|Close)", ErrorDomain.NONE),
            new ApiArea("virConnect", ErrorDomain.DOMAIN));

    private ApiArea(String beginning, ErrorDomain domain) {
        this(Pattern.compile(beginning), domain);
    }

    /** The domain under which libvirt's public function of a name reports errors. */
    static ErrorDomain of(String function) {
        return ALL.stream()
                .filter(area -> area.beginning.matcher(function).lookingAt())
                .map(ApiArea::domain)
                .findFirst()
                .orElse(ErrorDomain.NONE);
    }
}
