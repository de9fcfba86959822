using System.Globalization;
using System.Text;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>A round of every call there is. Two machines that answer it alike cannot be told apart by their callers.</summary>
internal static class Battery
{
    /// <summary>Makes the calls, closes everything, lets every process exit. What was answered, line by line.</summary>
    internal static string Run(Caller caller)
    {
        StringBuilder text = new();
        Note(text, caller, "open group 2", caller.Told(caller.Process.Open("/dev/vfio/2")));
        foreach (int container in caller.Containers)
        {
            Note(text, caller, "info", caller.GetInfo(out vfio_iommu_spapr_tce_info info, container));
            text.Append(CultureInfo.InvariantCulture, $"  {info.flags} {info.dma32_window_start} {info.dma32_window_size} {info.ddw.pgsizes} {info.ddw.levels}\n");
            foreach (ulong extension in (ulong[])[1, 2, 5, 7])
                Note(text, caller, "extension", caller.CheckExtension(extension, container));
            Note(text, caller, "eeh", caller.Eeh(4, container));
            foreach (ulong iova in (ulong[])[0, Caller.Second, 0x7000_0000])
            {
                foreach ((ulong address, ulong size) in caller.Buffers)
                {
                    Note(text, caller, "map", caller.MapDma(iova, address, caller.Page, container: container));
                    Note(text, caller, "map all", caller.MapDma(iova, address, size, container: container));
                }
                Note(text, caller, "unmap", caller.UnmapDma(iova, caller.Page, container));
            }
            foreach ((ulong address, ulong size) in caller.Buffers)
            {
                Note(text, caller, "register", caller.Register(address, size, container));
                Note(text, caller, "register one", caller.Register(address, caller.Page, container));
                Note(text, caller, "map", caller.MapDma(0, address, caller.Page, Caller.Read, container));
                Note(text, caller, "unregister one", caller.Unregister(address, caller.Page, container));
                Note(text, caller, "unregister", caller.Unregister(address, size, container));
            }
            Note(text, caller, "enable", caller.Enable(container));
            Note(text, caller, "create", caller.CreateWindow(16, Caller.Mega, 1, out ulong start, container));
            Note(text, caller, "create", caller.CreateWindow(12, Caller.Giga, 1, container));
            Note(text, caller, "remove", caller.RemoveWindow(start, container));
            Note(text, caller, "disable", caller.Disable(container));
            Note(text, caller, "set type", caller.SetIommu(2, container));
        }
        foreach (int group in caller.Groups)
        {
            Note(text, caller, "status", caller.GetStatus(group, out uint flags));
            text.Append(CultureInfo.InvariantCulture, $"  {flags}\n");
            Note(text, caller, "device", caller.GetDevice(group, "0000:01:00.0"));
            Note(text, caller, "join", caller.Join(group, caller.Containers.Count == 0 ? -1 : caller.Container));
        }
        foreach (SpaprProcess process in caller.Processes.Reverse())
        {
            process.Exit();
            text.Append(CultureInfo.InvariantCulture, $"exit: {process.Locked.Pages} pages locked\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"at the end: {caller.Machine.Physical!.GetUse().Pinned} bytes pinned\n").ToString();
    }

    private static void Note(StringBuilder text, Caller caller, string call, IoctlResult result) =>
        text.Append(CultureInfo.InvariantCulture, $"{call} => {result} {(result.IsSuccess ? null : caller.LastRefusal)} | {caller.Locked}\n");
}
