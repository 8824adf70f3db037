package org.hyperbean.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Who may know whom. The design's picture, as rules that fail. */
@AnalyzeClasses(packages = "org.hyperbean", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {
    private static final String API = "org.hyperbean.driver";
    private static final String DOCUMENTS = "org.hyperbean.documents..";
    private static final String HOST = "org.hyperbean.host..";
    private static final String CONFIGURATION = "org.hyperbean.configuration..";
    private static final String TABLE = "org.hyperbean.table..";
    private static final String DRIVERS = "org.hyperbean.drivers..";
    private static final String PROTOCOL = "org.hyperbean.rpc.protocol..";
    private static final String CLIENT = "org.hyperbean.rpc.client..";
    private static final String ADAPTER = "org.hyperbean.rpc.adapter..";
    private static final String ADAPTER_SERVER = "org.hyperbean.rpc.adapter.server..";
    private static final String ADAPTER_SECURITY = "org.hyperbean.rpc.adapter.security..";
    private static final String ADAPTER_HANDLERS = "org.hyperbean.rpc.adapter.handlers..";
    private static final String ADAPTER_ADMIN = "org.hyperbean.rpc.adapter.admin..";
    private static final String JMX = "org.hyperbean.jmx..";
    private static final String REST = "org.hyperbean.rest..";
    private static final String OURS = "org.hyperbean..";
    private static final String JAVA = "java..";

    @ArchTest
    static final ArchRule driverApiKnowsNobody = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, JAVA);

    @ArchTest
    static final ArchRule documentsKnowTheDriverApi = noClasses()
            .that()
            .resideInAPackage(DOCUMENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOST, CONFIGURATION, TABLE, DRIVERS, PROTOCOL, CLIENT, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule hostKnowsTheDriverApi = noClasses()
            .that()
            .resideInAPackage(HOST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOCUMENTS, CONFIGURATION, TABLE, DRIVERS, PROTOCOL, CLIENT, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule protocolKnowsTheDriverApisValues = noClasses()
            .that()
            .resideInAPackage(PROTOCOL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOCUMENTS, HOST, CONFIGURATION, TABLE, DRIVERS, CLIENT, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule clientKnowsTheProtocol = noClasses()
            .that()
            .resideInAPackage(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOCUMENTS, CONFIGURATION, TABLE, DRIVERS, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule driversKnowNoFaceAndNoTable = noClasses()
            .that()
            .resideInAPackage(DRIVERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TABLE, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule driversDoNotKnowEachOther = SlicesRuleDefinition.slices()
            .matching("org.hyperbean.drivers.(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule facesKnowNoDriver = noClasses()
            .that()
            .resideInAnyPackage(ADAPTER, JMX, REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DRIVERS, TABLE, DOCUMENTS);

    @ArchTest
    static final ArchRule jmxKnowsNoOtherFace = noClasses()
            .that()
            .resideInAPackage(JMX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTER, REST);

    @ArchTest
    static final ArchRule restKnowsNoOtherFace = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTER, JMX);

    @ArchTest
    static final ArchRule rpcKnowsNoOtherFace = noClasses()
            .that()
            .resideInAPackage(ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JMX, REST);

    @ArchTest
    static final ArchRule tableKnowsNoFaceAndNoDriver = noClasses()
            .that()
            .resideInAPackage(TABLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DRIVERS, PROTOCOL, CLIENT, ADAPTER, JMX, REST);

    @ArchTest
    static final ArchRule javaSeModulesAreFreeOfJakarta = noClasses()
            .that()
            .resideInAnyPackage(
                    API,
                    DOCUMENTS,
                    HOST,
                    PROTOCOL,
                    CLIENT,
                    ADAPTER_SERVER,
                    ADAPTER_SECURITY,
                    ADAPTER_HANDLERS,
                    ADAPTER_ADMIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule onlyCommandRunsPrograms = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage(HOST)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class);
}
