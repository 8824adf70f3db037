package org.hyperbean.rpc.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsGeneratorTest {
    private static final String DEMO = """
            program demo 1 version 1
            struct thing { string<9> name; int id }
            struct device { string<9> name }
            struct parameter { string<9> field; int value }
            object thing
            object device by name
            """;

    @Test
    void callBelongsToTheObjectThatItTakesFirst() {
        assertThat(generated("DemoThing", "procedure 7 THING_RENAME low since 1.2 args { thing one; string<9> name }"))
                .contains("public record DemoThing(RpcCalls calls, Thing handle)")
                .contains("/** {@code THING_RENAME}, since libvirt 1.2. */")
                .contains("public void rename(String name)")
                .contains("calls().call(DemoProcedures.THING_RENAME, new ThingRenameArgs(handle, name));");
    }

    @Test
    void objectByNameHasTheCallsWithItsName() {
        assertThat(generated("DemoDevice", "procedure 7 DEVICE_RESET low args { string<9> name }"))
                .contains("public void reset()")
                .contains("new DeviceResetArgs(handle.name())");
    }

    @Test
    void whatNamesAnObjectComesBackAsOne() {
        assertThat(generated("DemoCalls", """
                procedure 7 CONNECT_LIST_THINGS low
                  args { int need_results; uint flags }
                  ret { list<thing, 5> things; uint ret }
                procedure 8 THING_LOOKUP low args { int id } ret { thing one }
                """))
                .contains("default List<DemoThing> listThings(int flags)")
                .contains("new ConnectListThingsArgs(1, flags)).things().stream()"
                        + ".map(each -> new DemoThing(calls(), each)).toList();")
                .contains("default DemoThing thingLookup(int id)");
    }

    @Test
    void parametersAreCountedBeforeTheyAreFetched() {
        assertThat(generated("DemoThing", """
                procedure 7 THING_GET_PARAMETERS low strings 4
                  args { thing one; int nparams; uint flags }
                  ret { list<parameter, 16> params; int nparams }
                """))
                .contains("public List<Parameter> getParameters(int flags)")
                .contains("new ThingGetParametersArgs(handle, 0, flags | 4)).nparams();")
                .contains("new ThingGetParametersArgs(handle, count, flags | 4)).params();");
    }

    @Test
    void streamsComeWithWhatTheReplySays() {
        String calls = generated("DemoThing", """
                procedure 7 THING_READ low downstream args { thing one } ret { string<9> mime }
                procedure 8 THING_WRITE low upstream args { thing one }
                """);
        assertThat(calls).contains("public OpenedStream<ThingReadRet> read()").contains("public ClientStream write()");
    }

    @Test
    void eventsAreKindsToRegisterFor() {
        assertThat(generated("ThingEvents", """
                event 9 THING_EVENT_CALLBACK_BROKEN of thing 3 since 2.0
                  message { int callbackID; thing one }
                """))
                .contains("EventKind<Thing, ThingEventCallbackBrokenMsg> BROKEN")
                .contains("EventFamily.THING, 3, DemoProcedures.THING_EVENT_CALLBACK_BROKEN");
    }

    private static String generated(String name, String declarations) {
        DeclarationFile demo = Parser.parse("demo.rpc", DEMO + declarations);
        List<JavaFile> files = CallsGenerator.generate(Map.of("demo", demo));
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
