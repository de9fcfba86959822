namespace Uapi.SpaprTce;

/// <summary>The hardware and firmware under the kernel, as far as its IOMMU shows: a row of data.</summary>
/// <remarks>The built-in ones have the values of QEMU's machines, on which the kernel's answers were recorded. Others are made with <c>with</c>.</remarks>
public sealed record SpaprPlatform
{
    /// <summary>The name, as in <c>--platform</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Sizes of IOMMU pages: bit n is set if windows may have pages of 2^n bytes (<c>ddw.pgsizes</c>).</summary>
    public required ulong PageSizes { get; init; }

    /// <summary>First iova of the default window in bytes (<c>dma32_window_start</c>).</summary>
    public uint DefaultWindowStart { get; init; }

    /// <summary>Size of the default window in bytes (<c>dma32_window_size</c>), 0 for none.</summary>
    public uint DefaultWindowSize { get; init; } = 0x8000_0000;

    /// <summary>How many windows a group can have that user space creates; 0 for groups that live with the boot-time table.</summary>
    public int MaximumWindows { get; init; } = 2;

    /// <summary>The most levels of a table.</summary>
    public int MaximumLevels { get; init; } = 5;

    /// <summary>Linux runs in a logical partition, and the firmware makes the windows.</summary>
    public bool IsPartition { get; init; }

    /// <summary>An entry that lets the device write lets it read as well.</summary>
    public bool WriteImpliesRead { get; init; } = true;

    /// <summary>Invalidating no entries at iova 0 never ends in the kernel, as on POWER8 (Q31). The model only says so.</summary>
    public bool HangsOnEmptyInvalidation { get; init; }

    /// <summary>Sizes of hugetlb pages that programs can map: bit n is set for 2^n bytes.</summary>
    public ulong HugePageSizes { get; init; }

    /// <summary>Whether EEH knows the devices.</summary>
    public bool HasEeh { get; init; } = true;

    /// <summary>First iova of the second window in bytes.</summary>
    public const ulong SecondWindowStart = 1UL << 59;

    /// <summary>POWER9 bare metal: pages of 4K, 64K, 2M, 1G.</summary>
    public static SpaprPlatform PowerNV9 { get; } = new() { Name = "powernv9", PageSizes = 0x4021_1000 };

    /// <summary>POWER10 bare metal, to user space the same as POWER9.</summary>
    public static SpaprPlatform PowerNV10 { get; } = PowerNV9 with { Name = "powernv10" };

    /// <summary>POWER8 bare metal: pages of 4K, 64K, 16M, 256M.</summary>
    public static SpaprPlatform PowerNV8 { get; } = new() { Name = "powernv8", PageSizes = 0x1101_1000, HugePageSizes = 1 << 24, HangsOnEmptyInvalidation = true };

    /// <summary>A logical partition: pages of 4K, 64K, 2M, 16M, tables of one level, 1 GiB default window.</summary>
    public static SpaprPlatform PSeries { get; } = new()
    {
        Name = "pseries",
        PageSizes = 0x121_1000,
        DefaultWindowSize = 0x4000_0000,
        MaximumLevels = 1,
        IsPartition = true,
        HasEeh = false,
        WriteImpliesRead = false,
        HugePageSizes = 1 << 21,
    };

    /// <summary>The built-in platforms.</summary>
    public static IReadOnlyList<SpaprPlatform> All { get; } = [PowerNV9, PowerNV10, PowerNV8, PSeries];

    /// <summary>Finds a built-in platform by its name.</summary>
    /// <exception cref="FormatException">No platform has the name.</exception>
    public static SpaprPlatform Parse(string name)
    {
        foreach (SpaprPlatform platform in All)
        {
            if (platform.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return platform;
        }
        throw new FormatException($"'{name}' is no platform; there are powernv9, powernv10, powernv8 and pseries.");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
