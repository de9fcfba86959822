using System.Globalization;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Samples;

/// <summary>Where the session takes place: on the model, or on the machine at hand. The session itself does not know.</summary>
/// <param name="Transport">Who answers the calls.</param>
/// <param name="Group">Number of the IOMMU group.</param>
/// <param name="DeviceName">A device of the group.</param>
/// <param name="LockedBytes">Asks how much memory of the process counts as locked.</param>
/// <param name="Model">The group of the model, whose device can be told to do DMA; null on a real machine.</param>
internal sealed record SpaprHost(IFileTransport Transport, int Group, string DeviceName, Func<ulong> LockedBytes, IommuGroup? Model)
{
    /// <summary>A POWER9 server with a current kernel. The process on it is this program, so that the device reaches this program's buffers.</summary>
    public static SpaprHost OnModel()
    {
        SpaprMachine machine = new(new SpaprMachineOptions { Memory = MemoryKind.InProcess });
        SpaprProcess process = machine.Start();
        IommuGroup group = machine.Groups[0];
        return new SpaprHost(process.Transport, group.Number, group.Devices[0].Name, () => process.Locked.Pages * (ulong)machine.Options.PageSize, group);
    }

    /// <summary>This machine's <c>/dev/vfio</c>, or what is missing.</summary>
    public static SpaprHost? OnKernel(out string missing)
    {
        missing = "";
        if (!OperatingSystem.IsLinux())
        {
            missing = "this is not Linux";
            return null;
        }
        IoctlResult opened = VfioContainer.TryOpen(KernelTransport.Instance, out VfioContainer? container);
        using (container)
        {
            if (container is null)
                missing = $"{VfioContainer.DefaultPath} cannot be opened ({opened}): load the module vfio-pci, and be root or get the file's permission";
            else if (!container.HasExtension(VfioExtension.SpaprTceV2))
                missing = "the kernel has VFIO, but no SPAPR TCE IOMMU: it does not run on POWER, or vfio_iommu_spapr_tce is not loaded";
        }
        int group = Directory.Exists("/dev/vfio")
            ? Directory.EnumerateFiles("/dev/vfio").Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int number) ? number : -1).Order().FirstOrDefault(number => number >= 0, -1)
            : -1;
        if (missing.Length == 0 && group < 0)
            missing = "no group in /dev/vfio: bind a device to vfio-pci";
        string devices = FormattableString.Invariant($"/sys/kernel/iommu_groups/{group}/devices");
        string? name = Directory.Exists(devices) ? Directory.EnumerateFileSystemEntries(devices).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (missing.Length == 0 && name is null)
            missing = $"{devices} names no device";
        return missing.Length == 0 ? new SpaprHost(KernelTransport.Instance, group, name!, ReadLocked, Model: null) : null;
    }

    // VmLck:      1024 kB
    private static ulong ReadLocked() => File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("VmLck:", StringComparison.Ordinal))
        .Select(line => ulong.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
        .Single();
}
