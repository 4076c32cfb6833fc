using System.Globalization;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor's memory lies.</summary>
    public class Device
    {
        /// <summary>A device by kind and number.</summary>
        /// <param name="deviceType">The kind of device.</param>
        /// <param name="index">Which one; -1 for the current or only one.</param>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A device by name: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
        /// <exception cref="ArgumentException">The name is not a device's.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            if (parts.Length > 2 || !Enum.TryParse<DeviceType>(parts[0], ignoreCase: true, out var kind) || !parts[0].All(char.IsAsciiLetter))
            {
                throw new ArgumentException(ErrorMessages.UnknownDevice(description), nameof(description));
            }
            var number = -1;
            if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number))
            {
                throw new ArgumentException(ErrorMessages.UnknownDevice(description), nameof(description));
            }
            type = kind;
            index = number;
        }

        /// <summary>A device by the name of its kind, and number.</summary>
        /// <exception cref="ArgumentException">The name is not a device's.</exception>
        public Device(string deviceType, int index = -1)
            : this(deviceType) => this.index = index;

        /// <summary>A CUDA device by number.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>Which one; -1 for the current or only one.</summary>
        public int index { get; }

        /// <summary>A device by name.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Device other && type == other.type && Number == other.Number;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(type, Number);

        /// <summary>The device's name: <c>cpu</c>, <c>cuda:0</c>.</summary>
        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }

        // There is one CPU: "cpu" and "cpu:0" are the same place.
        private int Number => type == DeviceType.CPU ? -1 : index;
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The current CUDA device.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>Nowhere: tensors have shape and type, but no memory.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>A CUDA device by number.</summary>
    public static Device device(int index) => new(index);

    /// <summary>A device by name: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by the name of its kind, and number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>Whether a CUDA device can be used.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>What the CUDA part of the library tells.</summary>
    public static class cuda
    {
        /// <summary>Whether a CUDA device can be used.</summary>
        public static bool is_available() => Native.torch_has_cuda() != 0;
    }
}
