#!/bin/sh
# make-guest.sh OUT: a small Linux guest for the functional tests: OUT/vmlinuz and OUT/initrd.img.
# The kernel is Debian's cloud kernel and the user land is busybox; both are unpacked, not installed.
# The guest prints GUEST-READY on ttyS0, offers a shell there, and powers off when its power button is pressed.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
[ -s "$out/vmlinuz" ] && [ -s "$out/initrd.img" ] && exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# The meta package names the kernel package that it stands for.
kernel=$(apt-cache depends linux-image-cloud-amd64 | sed -n 's/^ *Depends: \(linux-image-[^ ]*\)$/\1/p' | head -n 1)
apt-get download "$kernel" busybox-static >/dev/null
for package in ./*.deb; do dpkg -x "$package" root; done
cp root/boot/vmlinuz-* "$out/vmlinuz.new"

release=$(ls root/lib/modules)
mkdir -p guest/bin guest/dev guest/proc guest/sys guest/modules
cp root/bin/busybox guest/bin/
for applet in sh mount insmod echo cat dd poweroff cut setsid sleep uname ls; do ln -s busybox "guest/bin/$applet"; done
# The power button is an input event; both modules stand alone.
for module in evdev button; do
  find "root/lib/modules/$release" -name "$module.ko*" -exec cp {} guest/modules/ \;
done
cat > guest/init <<'INIT'
#!/bin/sh
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
for module in /modules/*; do insmod "$module"; done
for event in /dev/input/event*; do
  (dd if="$event" bs=24 count=1 >/dev/null 2>&1 && echo GUEST-POWER-BUTTON >/dev/console && poweroff -f) &
done
echo "GUEST-READY $(cut -d' ' -f1 /proc/uptime)" >/dev/console
while :; do setsid sh -c 'exec sh </dev/ttyS0 >/dev/ttyS0 2>&1'; sleep 1; done
INIT
chmod 755 guest/init
(cd guest && find . | cpio -o -H newc --quiet -R 0:0 | gzip -1) > "$out/initrd.img.new"
mv "$out/vmlinuz.new" "$out/vmlinuz"
mv "$out/initrd.img.new" "$out/initrd.img"
