#!/usr/bin/env bash
# Proves the packages as a stranger uses them: packs everything into a feed of its own, and lets throw-away projects in a temporary directory
# restore, build and run from it. Needs the SDK, a network for the runtime packs, and for NativeAOT a C compiler and zlib.
#
# bash .ci/packages.sh          prints a line per check and "N passed, N failed" at the end
# KEEP=1 bash .ci/packages.sh   leaves the temporary directory
set -u -o pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
echo "in $work"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C.UTF-8
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off
# A cache of its own: a package of the same version from an earlier run must not hide the new one.
cache=$work/cache
passed=0
failed=0

# check NAME COMMAND...: counts a command that succeeds as passed; shows the end of the last log if it fails.
check() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "passed: $name"
    else
        failed=$((failed + 1))
        echo "FAILED: $name"
        tail -n 25 "$work/log" 2> /dev/null | sed 's/^/    /'
    fi
}

log() { "$@" > "$work/log" 2>&1; }
fails() { ! log "$@"; }
# said TEXT: whether the last command said so.
said() { grep -qF -- "$1" "$work/log"; }
silent() { ! grep -Eq "(warning|error) [A-Z]+[0-9]+" "$work/log"; }
built() { (cd "$work/$1" && shift && log dotnet build -v n "$@") && silent; }
prints() { # prints DIRECTORY TEXT
    (cd "$work/$1" && log dotnet run --no-build) && said "$2"
}

# ---- The feed ----

mkdir "$work/feed"
for project in Generator Abi Runtime Testing Tool; do
    check "pack Uapi.$project" log dotnet pack "$repository/$project" -c Release -o "$work/feed" -v q
done
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$repository/Directory.Build.props")

contents() { unzip -Z1 "$work/feed/Uapi.$1.$version.nupkg" | grep -Ev '^(_rels|package)/|Content_Types|nuspec$' | LC_ALL=C sort > "$work/log"; }
holds_exactly() { # holds_exactly PACKAGE FILE...
    contents "$1"
    shift
    [ "$(cat "$work/log")" = "$(printf '%s\n' "$@")" ]
}
check "Uapi.Generator holds the generator and no more" holds_exactly Generator \
    README.md analyzers/dotnet/cs/Uapi.Generator.dll build/Uapi.Generator.props build/Uapi.Generator.targets headers/linux/vfio.h
check "Uapi.Abi holds both frameworks" holds_exactly Abi \
    README.md lib/net8.0/Uapi.Abi.dll lib/net8.0/Uapi.Abi.xml lib/netstandard2.0/Uapi.Abi.dll lib/netstandard2.0/Uapi.Abi.xml
depends() { unzip -p "$work/feed/Uapi.$1.$version.nupkg" '*.nuspec' | grep -o '<dependency [^>]*' > "$work/log"; [ -s "$work/log" ]; }
independent() { ! depends "$1"; }
check "Uapi.Generator has no dependencies" independent Generator
check "Uapi.Tool has no dependencies" independent Tool

cat > "$work/nuget.config" << END
<configuration>
  <packageSources>
    <add key="uapi" value="$work/feed" />
  </packageSources>
</configuration>
END
cat > "$work/Directory.Build.props" << END
<Project>
  <PropertyGroup>
    <RestorePackagesPath>$cache</RestorePackagesPath>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
END

# ---- A consumer: an app, and a library for .NET Standard 2.0 ----

mkdir "$work/library" "$work/app"
cat > "$work/library/library.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <LangVersion>10</LangVersion>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Uapi.Generator" Version="$version" PrivateAssets="all" />
    <PackageReference Include="System.Memory" Version="4.6.3" />
    <UapiHeader Include="linux/vfio.h" />
  </ItemGroup>
</Project>
END
cat > "$work/library/Facts.cs" << 'END'
using library.Linux;

namespace Library;

public static class Facts
{
    public static unsafe string Of() => $"{sizeof(vfio_iommu_spapr_tce_info)} {Vfio.VFIO_API_VERSION} {Vfio.X86_64.VFIO_GET_API_VERSION:x} {Vfio.Ppc64le.VFIO_GET_API_VERSION:x}";
}
END
sed -i 's|<LangVersion>|<AllowUnsafeBlocks>true</AllowUnsafeBlocks>\n    <LangVersion>|' "$work/library/library.csproj"
cat > "$work/app/app.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <!-- Here and not on the command line, which would reach the library too. -->
    <TargetFramework Condition="'\$(Native)' != ''">\$(Native)</TargetFramework>
    <PublishAot Condition="'\$(Native)' != ''">true</PublishAot>
    <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
    <AnalysisMode>All</AnalysisMode>
    <!-- Rules about the program below, not about what is generated. -->
    <NoWarn>\$(NoWarn);CA1303;CA1515;CA1852;CA2007</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Uapi.Generator" Version="$version" PrivateAssets="all" />
    <ProjectReference Include="../library/library.csproj" />
    <UapiHeader Include="linux/vfio.h" Namespace="My.Linux" ClassName="Vfio" />
    <UapiHeader Include="demo/demo.h" Namespace="My.Linux" ClassName="Demo" />
  </ItemGroup>
</Project>
END
mkdir "$work/app/demo"
cat > "$work/app/demo/demo.h" << 'END'
#include "base.h"
#define DEMO_SIZE sizeof(struct demo_base)
#define DEMO_GET _IOR('d', 1, struct demo_base)
END
echo 'struct demo_base { unsigned int a; };' > "$work/app/demo/base.h"
cat > "$work/app/Program.cs" << 'END'
using System.Runtime.CompilerServices;
using My.Linux;

[assembly: DisableRuntimeMarshalling]

Console.WriteLine($"info {Unsafe.SizeOf<vfio_iommu_spapr_tce_info>()} {vfio_iommu_spapr_tce_info.Layout.Size}");
Console.WriteLine($"version {Vfio.X86_64.VFIO_GET_API_VERSION:x} {Vfio.Ppc64le.VFIO_GET_API_VERSION:x}");
Console.WriteLine($"demo {Demo.DEMO_SIZE} {Unsafe.SizeOf<demo_base>()}");
Console.WriteLine($"library {Library.Facts.Of()}");
END

check "net10.0 and netstandard2.0 build without a warning" built app
check "sizes and numbers are right" prints app "info 32 32"
check "the request number of POWER is POWER's" said "version 3b64 20003b64"
check "the library says the same" said "library 32 0 3b64 20003b64"

# ---- What the next build does ----

check "a build without a change compiles nothing" built app
check "CoreCompile was skipped" said 'Skipping target "CoreCompile" because all output files are up-to-date'
sleep 1
echo 'struct demo_base { unsigned long long a; unsigned long long b; };' > "$work/app/demo/base.h"
check "an edited include rebuilds" built app
check "the number has changed with it" prints app "demo 16 16"
design_time() {
    (cd "$work/app" && log dotnet msbuild -t:Compile -p:DesignTimeBuild=true -p:BuildingProject=false -p:SkipCompilerExecution=true \
        -p:ProvideCommandLineArgs=true -getItem:AdditionalFiles -getProperty:UapiRoots)
}
check "a design-time build finds the headers" design_time
check "with their closure" said "demo/base.h"
check "and the items" said '"UapiRoots": "linux/vfio.h,My.Linux,Vfio,'

# ---- What goes wrong, and how it is told ----

# A baseline of the header: written on request, silent while it holds, and else said at its line.
sed -i 's|<UapiHeader Include="linux/vfio.h"|<UapiSnapshot Include="vfio.abi.txt" Header="linux/vfio.h" />\n    &|' "$work/app/app.csproj"
check "a missing baseline fails the build" fails dotnet build "$work/app"
check "and is told how to write it" said "error UAPI0011: The baseline 'vfio.abi.txt' cannot be compared: it does not exist; build with UapiSnapshotUpdate=true"
check "the baseline is written" built app -p:UapiSnapshotUpdate=true
check "and holds" built app
sed -i 's/^const VFIO_TYPE1_IOMMU: 1 /const VFIO_TYPE1_IOMMU: 2 /' "$work/app/vfio.abi.txt"
check "a baseline that says otherwise fails the build" fails dotnet build "$work/app" -p:UapiSnapshotSeverity=error
check "at its line" said "vfio.abi.txt($(grep -n '^const VFIO_TYPE1_IOMMU:' "$work/app/vfio.abi.txt" | cut -d: -f1)): error UAPI0012: vfio.abi.txt: const VFIO_TYPE1_IOMMU: 2 s32"
sed -i '/UapiSnapshot/d' "$work/app/app.csproj"

# Since when names exist: in the documentation, and an error at its line when the file is none.
sed -i 's|<UapiHeader Include="linux/vfio.h"|<UapiSince Include="vfio.since.txt" />\n    &|' "$work/app/app.csproj"
printf '# uapi since 1\nreleases 5.10 6.1\n6.1 VFIO_UNMAP_ALL\n' > "$work/app/vfio.since.txt"
check "release facts are taken" built app -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$work/generated"
check "and stand in the documentation" grep -rqF "Since Linux 6.1; 5.10 does not have it." "$work/generated"
echo '6.2 VFIO_TYPE' >> "$work/app/vfio.since.txt"
check "release facts that say nothing fail the build" fails dotnet build "$work/app"
check "at their line" said "vfio.since.txt(4,1): error UAPI0013: The release facts 'vfio.since.txt' cannot be used: '6.2' is none of its releases"
sed -i '/UapiSince/d' "$work/app/app.csproj"

sed -i 's|demo/demo.h"|demo/gone.h"|' "$work/app/app.csproj"
line=$(grep -n 'demo/gone.h' "$work/app/app.csproj" | cut -d: -f1)
check "a header that is nowhere fails the build" fails dotnet build "$work/app"
check "at the item's line" said "app.csproj($line): error UAPI0002: Header 'demo/gone.h' is not there for any target; searched $work/app,"
sed -i 's|demo/gone.h"|demo/demo.h"|' "$work/app/app.csproj"
echo '#include <demo/nowhere.h>' >> "$work/app/demo/base.h"
check "an include that is nowhere fails the build" fails dotnet build "$work/app"
check "at the header's line" said "demo/base.h(2,1): error UAPI1003"
sed -i '$d' "$work/app/demo/base.h"
sed -i 's|<LangVersion>10<|<LangVersion>9<|' "$work/library/library.csproj"
check "C# 9 fails the build" fails dotnet build "$work/library"
check "with a diagnostic, not a syntax error" said "error UAPI4001"
sed -i 's|<LangVersion>9<|<LangVersion>10<|; /System.Memory/d' "$work/library/library.csproj"
check "a library without System.Memory fails the build" fails dotnet build "$work/library"
check "and is told what to add" said "error UAPI0008"
sed -i 's|    <UapiHeader|    <PackageReference Include="System.Memory" Version="4.6.3" />\n    <UapiHeader|' "$work/library/library.csproj"

# ---- With the runtime: one set of support types ----

mkdir "$work/client"
cat > "$work/client/client.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Uapi.Generator" Version="$version" PrivateAssets="all" />
    <PackageReference Include="Uapi.Runtime" Version="$version" />
    <UapiHeader Include="own.h" Namespace="My" ClassName="Own" />
  </ItemGroup>
</Project>
END
printf '#include <linux/ioctl.h>\nstruct own { int a; };\n#define OWN_GET _IOR(0x20, 2, struct own)\n' > "$work/client/own.h"
cat > "$work/client/Program.cs" << 'END'
Uapi.IoctlRequest<My.own> request = My.Own.OWN_GET;
Console.WriteLine($"{request.Number:x} {typeof(Uapi.IoctlRequest<My.own>).Assembly.GetName().Name}");
END
check "bindings beside Uapi.Runtime build" built client
check "and use the support types of Uapi.Abi" prints client "Uapi.Abi"

# ---- The tool ----

check "the tool installs" log dotnet tool install Uapi.Tool --tool-path "$work/tool" --version "$version" --configfile "$work/nuget.config"
check "and answers" log "$work/tool/uapi" ioctl VFIO_GET_API_VERSION --target ppc64le
check "with POWER's number" said 20003b64

# ---- NativeAOT: net8.0 or net9.0, whichever the registry has the packs of ----

publish() {
    local framework
    for framework in net8.0 net9.0; do
        (cd "$work/app" && log dotnet publish -r linux-x64 -c Release -p:Native=$framework -o "$work/native") && return 0
        grep -Eq 'NU1101|NU1102' "$work/log" || return 1
    done
    return 1
}
check "NativeAOT publishes" publish
check "without a warning" silent
check "and runs" log "$work/native/app"
check "with the same answers" said "version 3b64 20003b64"

echo "$passed passed, $failed failed"
[ $failed = 0 ]
