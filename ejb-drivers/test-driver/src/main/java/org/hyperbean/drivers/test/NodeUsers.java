package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The users of a node file. The reference asks the program that opens the connection for a name and a password; a
 * daemon has nobody to ask, there or here, so that a file with users cannot be opened through one.
 */
final class NodeUsers {
    private NodeUsers() {}

    /**
     * Refuses a file with users.
     *
     * @throws LibvirtException XML error: a user without a name; invalid argument: there is a user
     */
    static void refuse(XmlElement root) {
        List<XmlElement> users = root.descendants("auth", "user");
        for (XmlElement user : users) {
            if (user.text().isEmpty()) {
                throw LibvirtException.of(
                        ErrorCode.XML_ERROR, ErrorDomain.TEST, "missing username in /node/auth/user field");
            }
        }
        if (!users.isEmpty()) {
            throw LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.AUTH, "Missing authentication credentials");
        }
    }
}
