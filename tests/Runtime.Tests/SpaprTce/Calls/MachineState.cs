using System.Globalization;
using System.Text;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Everything a call could change, as text: two states are equal if their texts are.</summary>
internal static class MachineState
{
    /// <summary>Processes, containers and groups of a caller's machine, as they are now.</summary>
    internal static string Of(Caller caller)
    {
        StringBuilder text = new();
        foreach (SpaprProcess process in caller.Processes.Where(process => !process.HasExited))
        {
            text.Append(CultureInfo.InvariantCulture, $"process: {process.Locked.Pages} pages locked, {process.AddressSpace.Regions.Count} regions, privileged {process.HasIpcLock}\n");
            foreach (RegisteredRegion region in Regions(caller, process))
                text.Append(CultureInfo.InvariantCulture, $"  region 0x{region.Start:x}+0x{region.Length:x} shift {region.PageShift} used {region.Used} mapped {region.Mapped}\n");
            for (int descriptor = 3; descriptor < 1024 && process.Files.Find(descriptor) is { } file; descriptor++)
                Describe(text, descriptor, file);
        }
        foreach (IommuGroup group in caller.Machine.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"group {group.Number}: open {group.File is not null}, EEH {group.Eeh.Current}, barred {group.BridgeBarred}");
            for (int slot = 0; slot < IommuGroup.Windows; slot++)
                text.Append(CultureInfo.InvariantCulture, $" [{slot}] {group.Programmed(slot)?.Start.ToString("x", CultureInfo.InvariantCulture) ?? "-"}");
            foreach (DeviceInterrupts interrupts in group.Devices.Select(device => device.Interrupts))
                text.Append(CultureInfo.InvariantCulture, $" INTx {interrupts.IsOn(0)}, MSI {interrupts.IsOn(1)}, unmask {interrupts.UnmaskEvent is not null}, request {interrupts.RequestEvent is not null}");
            text.Append('\n');
        }
        PhysicalMemoryUse use = caller.Machine.Physical!.GetUse();
        return text.Append(CultureInfo.InvariantCulture, $"memory: {use.Pinned} bytes pinned\n").ToString();
    }

    private static IEnumerable<RegisteredRegion> Regions(Caller caller, SpaprProcess process)
    {
        foreach ((ulong address, ulong size) in caller.Buffers)
        {
            for (ulong at = address; at < address + size;)
            {
                RegisteredRegion? region = process.AddressSpace.Regions.Containing(at, 1);
                if (region is not null)
                    yield return region;
                at = region is null ? at + caller.Page : region.Start + region.Length;
            }
        }
    }

    private static void Describe(StringBuilder text, int descriptor, OpenFile file)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {descriptor}: {file.GetType().Name}");
        if (file is ContainerFile { Driver: { } driver } container)
        {
            text.Append(CultureInfo.InvariantCulture, $" of {(driver.AddressSpace is null ? "nobody" : "somebody")}");
            for (int slot = 0; slot < IommuGroup.Windows; slot++)
            {
                if (driver.Table(slot) is { } table)
                    Describe(text, slot, table);
            }
        }
        text.Append('\n');
    }

    private static void Describe(StringBuilder text, int slot, TceTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n    window {slot}: 0x{table.Start:x}, {table.Length} pages of shift {table.PageShift}, {table.Levels} levels, {table.ChargedPages} charged;");
        ulong index = 0;
        while (table.NextLeaf(ref index, table.Length) is { } leaf)
        {
            for (int entry = 0; entry < TceLeaf.Length; entry++)
            {
                if (leaf.Entries[entry] != 0 || leaf.View[entry] != 0)
                    text.Append(CultureInfo.InvariantCulture, $" {index + (ulong)entry}:{Tce.Decode(leaf.Entries[entry]):x}<{leaf.View[entry]:x}");
            }
            index = (index | (TceLeaf.Length - 1)) + 1;
        }
    }
}
