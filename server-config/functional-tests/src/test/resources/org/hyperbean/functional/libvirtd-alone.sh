# Runs libvirtd with folders of its own, so that it meets nothing of this machine's libvirt: libvirtd-alone.sh FOLDER
mount --make-rprivate /
for folder in /etc/libvirt /var/lib/libvirt /var/cache/libvirt /var/log/libvirt /run/libvirt; do
    mkdir -p "$folder" && mount -t tmpfs none "$folder"
done
exec libvirtd --config "$1/libvirtd.conf" --pid-file "$1/libvirtd.pid"
