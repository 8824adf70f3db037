package org.hyperbean.drivers.test.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what differs from run to run: ids, times and what was made up. */
final class Normaliser {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern MADE_ADDRESS = Pattern.compile("<mac address='(52:54:00:[0-9a-f:]+)'");
    private static final Pattern EMPTY_GENID = Pattern.compile("<genid\\s*/>");
    private static final Pattern NAMED_BRIDGE = Pattern.compile("<bridge[^>]*\\bname=");
    private static final Pattern NUMBERED_BRIDGE = Pattern.compile("name=['\"]virbr%d");

    private Normaliser() {}

    static String text(Case given, String operation, String text) {
        String result = text;
        if (operation.endsWith(".live")) {
            result = result.replaceAll("(<domain type='[a-z]+' id=)'\\d+'", "$1'ID'")
                    .replaceAll("testnet\\d+", "testnetN");
        }
        if (EMPTY_GENID.matcher(given.text()).find()) {
            result = result.replaceAll("<genid>" + UUID + "</genid>", "<genid>GENID</genid>");
        }
        for (String made : new String[] {"instanceid", "interfaceid"}) {
            if (!given.text().contains(made)) {
                result = result.replaceAll(made + "='" + UUID + "'", made + "='UUID'");
            }
        }
        if (!given.text().contains("<uuid>")) {
            result = result.replaceAll("<uuid>" + UUID + "</uuid>", "<uuid>UUID</uuid>");
        }
        result = MADE_ADDRESS
                .matcher(result)
                .replaceAll(found -> given.text().contains(found.group(1))
                        ? Matcher.quoteReplacement(found.group())
                        : "<mac address='52:54:00:MA:CM:AC'");
        if (given.kind().startsWith("network")) {
            result = network(given, result);
        }
        if (given.kind().equals("snapshot") || given.kind().equals("checkpoint")) {
            result = moment(given, operation, result);
        }
        return result;
    }

    static String message(Case given, String message) {
        return given.kind().equals("snapshot") && !given.text().contains("<name>")
                ? message.replaceAll("\\b\\d{9,11}\\b", "TIME")
                : message;
    }

    private static String network(Case given, String text) {
        String result = text;
        if (!NAMED_BRIDGE.matcher(given.text()).find()
                || NUMBERED_BRIDGE.matcher(given.text()).find()) {
            result = result.replaceAll("(<bridge[^>]*\\bname=)'virbr\\d+'", "$1'virbrN'");
        }
        return result;
    }

    private static String moment(Case given, String operation, String text) {
        String result = text;
        if (!given.text().contains("<creationTime>") || operation.contains(".create")) {
            result = result.replaceAll("<creationTime>\\d+</creationTime>", "<creationTime>TIME</creationTime>");
        }
        if (!given.text().contains("<name>")) {
            result = result.replaceAll("<name>\\d{9,11}</name>", "<name>TIME</name>")
                    .replaceAll("\\.\\d{9,11}'", ".TIME'")
                    .replaceAll("bitmap='\\d{9,11}'", "bitmap='TIME'");
        }
        return result;
    }
}
