package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A VNC server.
 *
 * @param share who may see the screen besides
 * @param powerControl whether a client may turn the guest off
 * @param audio the id of the audio device whose sound clients get
 */
public record VncSettings(
        Optional<String> keymap,
        Optional<SharePolicy> share,
        Optional<Boolean> powerControl,
        Optional<GraphicsPassword> password,
        Optional<Long> audio)
        implements GraphicsSettings {

    /** Who may see the screen while somebody else does. */
    public enum SharePolicy implements XmlChoice {
        DEFAULT,
        ALLOW_EXCLUSIVE,
        FORCE_SHARED,
        IGNORE
    }

    static VncSettings parse(XmlElement xml) {
        Optional<SharePolicy> share =
                XmlValues.choice(xml, "sharePolicy", SharePolicy.class).filter(policy -> policy != SharePolicy.DEFAULT);
        Optional<Boolean> powerControl = XmlValues.yesNo(xml, "powerControl");
        Optional<Long> audio = AudioDevice.parseReference(xml);
        return new VncSettings(
                xml.attribute("keymap"), share, powerControl, GraphicsPassword.parse(xml, Graphics.Type.VNC), audio);
    }

    @Override
    public Graphics.Type type() {
        return Graphics.Type.VNC;
    }

    @Override
    public void attributes(XmlWriter.Open graphics, FormatOptions options) {
        graphics.attribute("keymap", keymap).choice("sharePolicy", share).yesNo("powerControl", powerControl);
        password.ifPresent(secret -> secret.format(graphics, options));
    }

    @Override
    public void children(XmlWriter out) {
        AudioDevice.formatReference(out, audio);
    }

    @Override
    public void validate(Guest guest) {
        AudioDevice.checkReference(guest, audio);
    }
}
