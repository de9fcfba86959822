// What you get from Uapi, on one page: run it with `dotnet run --project samples/QuickStart`.
// Lines that begin with ~ hold what differs from machine to machine.

using Uapi;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Samples;
using Uapi.Samples.Linux;

Console.WriteLine("Uapi: linux/vfio.h as C#, right on every architecture, and no C compiler was asked.");

// 1. A structure of the header is an ordinary C# struct: blittable, every offset stated.
Page.Heading("A structure, as C and as C#");
StructurePage.Print<vfio_iommu_spapr_tce_create>("linux/vfio.h");
StructurePage.PrintBytes<vfio_iommu_spapr_tce_create>();

// 2. The generator computed the layouts. The CLR laid the structs out. They agree, field by field.
Page.Heading("All structures, measured by the CLR");
LayoutPage.Print(typeof(Vfio), name => name.Contains("spapr", StringComparison.Ordinal) || name.StartsWith("vfio_iommu_type1_dma_", StringComparison.Ordinal));

// 3. Request numbers are not portable. The constant of each target is there, and one that follows the running process.
Page.Heading("The same request on two machines");
Page.Line($"{nameof(Vfio.VFIO_IOMMU_SPAPR_REGISTER_MEMORY)}  is  _IO(VFIO_TYPE, VFIO_BASE + 17)");
Page.Line($"    x86_64        0x{Vfio.X86_64.VFIO_IOMMU_SPAPR_REGISTER_MEMORY:x8}   Vfio.X86_64.VFIO_IOMMU_SPAPR_REGISTER_MEMORY");
Page.Line($"    powerpc64le   0x{Vfio.Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY:x8}   Vfio.Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY");
Page.Line("POWER gives \"no direction\" a bit of its own. A program with 0x3b75 typed in compiles there, runs, and is");
Page.Line("told ENOTTY, \"no such request\", by the one kernel that has it. Vfio.VFIO_IOMMU_SPAPR_REGISTER_MEMORY asks");
Page.Line("what machine it runs on:");
Page.Varying($"here ({UapiProcess.Target}) it is 0x{Vfio.VFIO_IOMMU_SPAPR_REGISTER_MEMORY.Number:x}, and takes a vfio_iommu_spapr_register_memory");

// 4. A request knows its argument, so a wrong one does not compile. This one every user may send.
Page.Heading("A real call, typed by the header");
Page.Line("RNDGETENTCNT of linux/random.h, _IOR('R', 0x00, int), sent to /dev/urandom:");
int bits = 0;
using (LinuxFile random = LinuxFile.Open("/dev/urandom"))
    random.Ioctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits);
Page.Varying($"the kernel's pool holds {bits} bits; {Page.RandomHeader}");

// A refusal keeps its errno, as a value or as an exception; the value costs nothing.
using LinuxFile nothing = LinuxFile.Open("/dev/null");
IoctlResult result = nothing.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits);
Page.Line($"and to /dev/null, which does not know it: {result}");

// 5. and 6. The header's hardest part, POWER's IOMMU, as a driver in user space uses it; the answers are those of Linux's own driver. With --real the same calls go to /dev/vfio.
string missing = "";
SpaprHost? host = args.Contains("--real") ? SpaprHost.OnKernel(out missing) : SpaprHost.OnModel();
Page.Heading(host?.Model is null ? "A driver's session on this machine: SPAPR TCE, v1" : "A driver's session on a model of a POWER9 machine: SPAPR TCE, v1");
if (host is null)
{
    Page.Line($"Not possible here: {missing}.");
    return 1;
}
try
{
    SpaprPage session = new(host);
    session.RunV1();
    Page.Heading("The same with v2: windows made to measure, memory registered once");
    session.RunV2();
    return 0;
}
catch (ErrnoException refusal)
{
    Page.Line($"The session ends here: {refusal.Message}");
    return 1;
}
