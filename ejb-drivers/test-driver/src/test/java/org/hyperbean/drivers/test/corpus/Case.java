package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A document that was given to libvirt, with what it answered to each operation.
 *
 * @param parameters what an operation needs beside the text, such as the pool of a volume
 */
record Case(String kind, String name, String text, JsonNode parameters, Map<String, Answer> answers) {}
