namespace Uapi.SpaprTce;

/// <summary><c>container C</c>: opens <c>/dev/vfio/vfio</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">What the file is called from now on.</param>
public sealed record OpenContainerStep(ScenarioSource Source, string Name) : ScenarioStep(Source);

/// <summary><c>group G N</c>: opens the N-th group of the machine, from 0.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">What the file is called from now on.</param>
/// <param name="Index">Which group; one that is not there gives <c>ENOENT</c>.</param>
public sealed record OpenGroupStep(ScenarioSource Source, string Name, ScenarioExpression Index) : ScenarioStep(Source);

/// <summary><c>open F PATH</c>: opens any file for reading and writing.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">What the file is called from now on.</param>
/// <param name="Path">The path.</param>
public sealed record OpenPathStep(ScenarioSource Source, string Name, string Path) : ScenarioStep(Source);

/// <summary><c>device D G N</c>: <c>VFIO_GROUP_GET_DEVICE_FD</c> for the device of group N, through group file G.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">What the device file is called from now on.</param>
/// <param name="Group">The group file.</param>
/// <param name="Index">Whose device; one that is not there is asked for by a name that does not exist.</param>
/// <param name="Device">Which device of that group, from 0; null for the first.</param>
public sealed record OpenDeviceStep(ScenarioSource Source, string Name, ScenarioFile Group, ScenarioExpression Index, ScenarioExpression? Device) : ScenarioStep(Source);

/// <summary><c>dup NEW OLD</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Name">What the new descriptor is called.</param>
/// <param name="File">The old one.</param>
public sealed record DuplicateStep(ScenarioSource Source, string Name, ScenarioFile File) : ScenarioStep(Source);

/// <summary><c>close F</c>; from then on the name gives <c>EBADF</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The file.</param>
public sealed record CloseStep(ScenarioSource Source, ScenarioFile File) : ScenarioStep(Source);
