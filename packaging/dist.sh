#!/bin/sh
# Makes what is published in .build/dist: an archive, a Debian package, symbols apart, and their sums. The
# program is built twice, from nothing and in one folder, whose name is in it; it has to be the same both times.
set -eu

version=$(sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/kan/Version.swift)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
out=$PWD/.build/dist
name=kan-$version-linux-x86_64
rm -rf "$out"
mkdir -p "$out"

# The compiler puts a hash into each module that is another with every build, and the linker one of the whole: the
# first nobody needs in a program, the second is made anew from what is left without symbols.
settle() {
  size=$((0x$(objdump -h "$1" | awk '$2 == ".swift_modhash" { print $3 }')))
  head -c "$size" /dev/zero > "$1.part"
  objcopy --update-section .swift_modhash="$1.part" "$1"
  objcopy -O binary --only-section=.note.gnu.build-id "$1" "$1.note"
  { head -c 16 "$1.note"; head -c 20 /dev/zero; } > "$1.part"
  objcopy --update-section .note.gnu.build-id="$1.part" "$1"
  strip --strip-all -o "$1.part" "$1"
  sum=$(sha1sum "$1.part" | cut -c1-40)
  { head -c 16 "$1.note"; perl -e 'print pack "H*", shift' "$sum"; } > "$1.part"
  objcopy --update-section .note.gnu.build-id="$1.part" "$1"
  rm "$1.part" "$1.note"
}

# Builds from nothing, and leaves the stripped program and its symbols in a folder. No path of this machine
# stays in them.
build() {
  rm -rf .build/dist-build "$1"
  mkdir -p "$1"
  # shellcheck disable=SC2086 # flags of the Makefile
  swift build $RELEASE --product kan --scratch-path .build/dist-build \
    -Xswiftc -file-prefix-map -Xswiftc "$PWD=kan" -Xcc "-ffile-prefix-map=$PWD=kan" \
    -Xcxx "-ffile-prefix-map=$PWD=kan"
  settle .build/dist-build/release/kan
  objcopy --only-keep-debug .build/dist-build/release/kan "$1/kan.debug"
  strip --strip-all -o "$1/kan" .build/dist-build/release/kan
}

build .build/dist-first
build .build/dist-second
cmp .build/dist-first/kan .build/dist-second/kan || {
  echo "kan: two builds of the same source differ" >&2
  exit 1
}
if grep -qaF "$PWD/" .build/dist-first/kan; then
  echo "kan: a path of this machine is in the program" >&2
  exit 1
fi
cp .build/dist-first/kan.debug "$out/$name.debug"

# The archive.
stage=$out/$name
make -s stage DESTDIR="$stage" PREFIX= PROGRAM=.build/dist-first/kan
cp README.md README.zh.md CHANGELOG.md "$stage/"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
  -C "$out" -cf - "$name" | zstd -q -19 -o "$out/$name.tar.zst"
rm -rf "$stage"

# The Debian package.
deb=$out/deb
make -s stage DESTDIR="$deb" PREFIX=/usr PROGRAM=.build/dist-first/kan
doc=$deb/usr/share/doc/kan
mv "$doc/LICENSE" "$doc/copyright"
cat "$doc/NOTICE" >> "$doc/copyright"
rm "$doc/NOTICE"
sed "s/VERSION/$version/; s/DATE/$(date -R -u -d "@$SOURCE_DATE_EPOCH")/" packaging/changelog \
  | gzip -9n > "$doc/changelog.gz"
gzip -9n "$deb/usr/share/man/man1/kan.1"
mv "$deb/usr/share/zsh/site-functions" "$deb/usr/share/zsh/vendor-completions"
mkdir -p "$deb/DEBIAN" "$deb/usr/share/lintian/overrides"
cp packaging/lintian-overrides "$deb/usr/share/lintian/overrides/kan"
size=$(du -sk --apparent-size "$deb" | cut -f1)
sed "s/VERSION/$version/; s/SIZE/$size/" packaging/control > "$deb/DEBIAN/control"
(cd "$deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$deb/DEBIAN/md5sums"
chmod -R u=rwX,go=rX "$deb"
find "$deb" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$deb" "$out/kan_${version}_amd64.deb" > /dev/null
rm -rf "$deb"

(cd "$out" && sha256sum "$name.tar.zst" "$name.debug" "kan_${version}_amd64.deb" > SHA256SUMS)
if command -v lintian > /dev/null; then
  lintian --fail-on error "$out/kan_${version}_amd64.deb"
fi
ls -l "$out"
